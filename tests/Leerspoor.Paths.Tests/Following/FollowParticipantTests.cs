using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Following;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Tests.Talking;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Following;

public sealed class FollowParticipantTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task The_page_tells_who_is_at_turn_and_what_happened()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.SayAsync(scene.Participant.Actor, "", "talk");
        using var coach = await scene.Coach.SignedInAsync();

        await coach.GetAsync($"/deelnemers/{scene.Participant.Id.Value}");

        coach.Status.ShouldBe(HttpStatusCode.OK);
        coach.Text.ShouldContain("De coach is aan de beurt: Vroeg om hulp");
        coach.Text.ShouldContain("Ik wil praten");
        coach.Text.ShouldContain("Bericht gestuurd (Samira Yilmaz)");
        coach.Text.ShouldContain("Henk Jansen, werkbegeleider");
    }

    [Fact]
    public async Task A_note_is_for_coaches_only()
    {
        var scene = await CareScene.SetAsync(app);
        using var coach = await scene.Coach.SignedInAsync();
        var address = $"/deelnemers/{scene.Participant.Id.Value}";
        await coach.GetAsync(address);
        await coach.SubmitAsync(
            "form:has([name='Input.Text'])",
            ("Input.Text", "Let op de drukte bij de balie")
        );
        await coach.FollowAsync();
        coach.Text.ShouldContain("Let op de drukte bij de balie");

        using var supervisor = await scene.Supervisor.SignedInAsync();
        await supervisor.GetAsync(address);
        supervisor.Status.ShouldBe(HttpStatusCode.OK);
        supervisor.Text.ShouldNotContain("Let op de drukte");

        using var participant = await scene.Participant.SignedInAsync();
        await participant.GetAsync(address);
        participant.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_note_sent_twice_is_written_once()
    {
        var scene = await CareScene.SetAsync(app);
        var input = new WriteNote.Input
        {
            Id = Guid.CreateVersion7().ToString(),
            Text = "Belt liever",
        };

        await NoteAsync(scene.Coach.Actor, scene, input);
        (await NoteAsync(scene.Coach.Actor, scene, input)).Refusal.ShouldBeNull();

        (await scene.AskAsync(db => db.Set<CoachNote>().CountAsync())).ShouldBe(1);
        input.Text = "Iets anders";
        (await NoteAsync(scene.Coach.Actor, scene, input)).Refusal.ShouldBe(
            FollowingRefusals.IdTaken
        );
        input.Text = "  ";
        (await NoteAsync(scene.Coach.Actor, scene, input)).Refusal.ShouldBe(
            FollowingRefusals.EmptyNote
        );
    }

    [Fact]
    public async Task Strangers_find_nothing_and_a_supervisor_writes_no_notes()
    {
        var scene = await CareScene.SetAsync(app);
        var plan = await PlanAsync(scene);

        foreach (var stranger in await scene.StrangersAsync())
        {
            var followed = await app.InRegionAsync(
                stranger.Region,
                services =>
                    services
                        .GetRequiredService<FollowParticipant>()
                        .HandleAsync(stranger, scene.Participant.Id, CancellationToken.None)
            );
            followed.Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
            (await NoteAsync(stranger, scene, new() { Text = "x" })).Refusal!.Kind.ShouldBe(
                RefusalKind.NotFound
            );
            await app.InRegionAsync(
                stranger.Region,
                async services =>
                {
                    var participants = services.GetRequiredService<ReadParticipants>();
                    (
                        await participants.ManyAsync(stranger, default, CancellationToken.None)
                    ).Items.ShouldBeEmpty();
                    (
                        await participants.OneAsync(
                            stranger,
                            scene.Participant.Id,
                            CancellationToken.None
                        )
                    ).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
                    var plans = services.GetRequiredService<ReadPlans>();
                    (
                        await plans.ManyAsync(stranger, default, CancellationToken.None)
                    ).Items.ShouldBeEmpty();
                    (
                        await plans.OneAsync(stranger, plan, CancellationToken.None)
                    ).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
                }
            );
        }

        (
            await NoteAsync(scene.Supervisor.Actor, scene, new() { Text = "x" })
        ).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task The_api_lists_page_by_page_without_gaps()
    {
        var scene = await CareScene.SetAsync(app);
        for (var n = 0; n < 4; n++)
        {
            var person = await scene.Region.PersonAsync(Role.Participant, "Bram", $"Nummer{n}");
            await scene.Region.CareAsync(scene.Coach, person, Role.Coach);
        }

        var plan = await PlanAsync(scene);
        await app.InRegionAsync(
            scene.Region.Id,
            async services =>
            {
                var participants = services.GetRequiredService<ReadParticipants>();
                var seen = new List<Guid>();
                Guid? after = null;
                do
                {
                    var page = await participants.ManyAsync(
                        scene.Coach.Actor,
                        new PageAsked(after, 2),
                        CancellationToken.None
                    );
                    page.Items.Count.ShouldBeLessThanOrEqualTo(2);
                    seen.AddRange(page.Items.Select(item => item.Id));
                    after = page.Next;
                } while (after is not null);
                seen.Distinct().Count().ShouldBe(5);
                seen.Count.ShouldBe(5);

                var plans = services.GetRequiredService<ReadPlans>();
                var listed = await plans.ManyAsync(
                    scene.Coach.Actor,
                    default,
                    CancellationToken.None
                );
                listed.Items.Single().ParticipantId.ShouldBe(scene.Participant.Id.Value);
                (
                    await plans.OneAsync(scene.Coach.Actor, plan, CancellationToken.None)
                ).Value!.Status.ShouldBe("draft");
            }
        );
    }

    private Task<ActionPlanId> PlanAsync(CareScene scene) =>
        app.InRegionAsync(
            scene.Region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var path = await db.Set<DevelopmentPath>().SingleAsync();
                var plan = ActionPlan.Started(path.Id, app.Clock.Now);
                db.Add(plan);
                await db.SaveChangesAsync();
                return plan.Id;
            }
        );

    private Task<Outcome<CoachNoteView>> NoteAsync(
        Actor actor,
        CareScene scene,
        WriteNote.Input input
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<WriteNote>()
                    .HandleAsync(actor, scene.Participant.Id, input, CancellationToken.None)
        );
}
