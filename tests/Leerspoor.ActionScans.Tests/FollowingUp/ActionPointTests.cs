using System.Net;
using Leerspoor.ActionScans.FollowingUp;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.FollowingUp;

public sealed class ActionPointTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task An_action_point_lives_on_after_the_report()
    {
        var (scene, id) = await AgreedAsync();
        using var visitor = await scene.NoteTaker.SignedInAsync();

        await visitor.GetAsync($"/initiatieven/{scene.Scan.InitiativeId.Value}/actiepunten");
        visitor.Text.ShouldContain("Folders herschrijven");
        await visitor.GetAsync($"/actiepunten/{id}");
        await visitor.SubmitAsync(
            "form:has([name='Input.Outcome'])",
            ("Input.Done", "true"),
            ("Input.Outcome", "Ze liggen bij de huisarts.")
        );
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Gedaan");
        var point = (await scene.PointsAsync())[0];
        point.DoneAt.ShouldNotBeNull();
        point.Outcome.ShouldBe("Ze liggen bij de huisarts.");
    }

    [Fact]
    public async Task The_owner_is_reminded_once_a_week_before_with_an_entry_for_the_calendar()
    {
        var (scene, id) = await AgreedAsync();
        await FollowAsync(scene, scene.NoteTaker.Actor, id, app.Clock.Now.AddDays(10));
        (await RemindAsync(scene)).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromDays(4));

        var sent = await RemindAsync(scene);
        var again = await RemindAsync(scene);

        (sent, again).ShouldBe((1, 0));
    }

    [Fact]
    public async Task The_calendar_entry_follows_the_rules_of_the_format()
    {
        var (scene, id) = await AgreedAsync();
        await FollowAsync(scene, scene.NoteTaker.Actor, id, app.Clock.Now.AddDays(10));
        using var visitor = await scene.NoteTaker.SignedInAsync();

        using var answer = await visitor.Client.GetAsync(
            new Uri($"/actiepunten/{id}/agenda.ics", UriKind.Relative)
        );

        var text = await answer.Content.ReadAsStringAsync();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.ShouldContain("SUMMARY:Folders herschrijven\\, samen\r\n");
    }

    [Fact]
    public async Task A_stranger_finds_no_action_point()
    {
        var (scene, id) = await AgreedAsync();
        var town = await scene.Region.OrganisationAsync();
        var far = await TestRegion.FoundAsync(app);
        foreach (
            var stranger in new[]
            {
                await scene.Region.PersonAsync(Role.NoteTaker, organisation: town),
                await far.PersonAsync(Role.Moderator),
            }
        )
        {
            using var visitor = await stranger.SignedInAsync();
            foreach (
                var page in new[]
                {
                    $"/actiepunten/{id}",
                    $"/actiepunten/{id}/agenda.ics",
                    $"/initiatieven/{scene.Scan.InitiativeId.Value}/actiepunten",
                }
            )
            {
                await visitor.GetAsync(page);
                visitor.Status.ShouldBe(HttpStatusCode.NotFound, page);
            }
        }

        var town2 = await scene.Region.PersonAsync(Role.NoteTaker, organisation: town);
        (await FollowAsync(scene, town2.Actor, id, app.Clock.Now)).Refusal.ShouldBe(
            ScanRefusals.Unknown
        );
    }

    private async Task<(ScanScene Scene, Guid Id)> AgreedAsync()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        var id = Guid.CreateVersion7();
        await scene.EditAsync(
            ScanScene.Point(id, "what", "Folders herschrijven, samen"),
            ScanScene.Point(id, "who", "Anneke")
        );
        await scene.CloseAsync();
        return (scene, id);
    }

    private static Task<Outcome<ActionPoint>> FollowAsync(
        ScanScene scene,
        Actor actor,
        Guid id,
        DateTimeOffset by
    ) =>
        scene.DoAsync<FollowActionPoint, Outcome<ActionPoint>>(follow =>
            follow.HandleAsync(
                actor,
                new ActionPointId(id),
                new()
                {
                    Who = "Anneke",
                    Email = "anneke@leerwinkel.example",
                    Day = $"{by:yyyy-MM-dd}",
                },
                CancellationToken.None
            )
        );

    private static Task<int> RemindAsync(ScanScene scene) =>
        scene.DoAsync<RemindOwners, int>(remind => remind.HandleAsync(CancellationToken.None));
}
