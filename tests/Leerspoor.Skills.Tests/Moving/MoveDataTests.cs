using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Moving;
using Leerspoor.Skills.Profiling;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Moving;

public sealed class MoveDataTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_a_new_version_lost_is_shown_with_what_its_source_proposes()
    {
        var scene = await MoveScene.BeginAsync(app);

        var view = (await ShowAsync(scene.Region, scene.Designer.Actor, scene.Framework)).Value!;

        view.Number.ShouldBe(2);
        view.Lines.Select(line => line.Gone.Address)
            .ShouldBe(["x:heftruck", "x:tillen", "x:vegen"]);
        view.Lines[0].Choices.Proposed.ShouldBe("x:heftruck rijden");
        view.Lines[1].Choices.Proposed.ShouldBe("x:tillen met hulp");
        view.Lines[2].Choices.Proposed.ShouldBeNull();
        var gone = view.Lines[0].Gone;
        (gone.Evidence.Count, gone.Claims, gone.Profiles).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task It_is_counted_first_then_moved_once_and_the_evidence_stays_as_it_was()
    {
        var scene = await MoveScene.BeginAsync(app);
        using var visitor = await scene.Designer.SignedInAsync();
        var here = $"/raamwerken/overzetten/{scene.Framework.Value}";
        await visitor.GetAsync(here);
        await visitor.SubmitAsync("form:has(input[value='move-data'])", ("Do", "count"));
        visitor.Status.ShouldBe(HttpStatusCode.OK, visitor.Text);
        visitor.Text.ShouldContain("3, van 2 mensen");
        (await LabelAsync(scene)).ShouldBe("heftruck");
        await visitor.SubmitAsync("form:has(input[value='move-data'])", ("Do", "move"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var report = visitor.Location!;

        // the background may be at it too: one of all of them does it
        var id = new FrameworkMoveId(Guid.Parse(report.Split('/')[^1]));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(scene.Region, id)));
        for (var tries = 0; tries < 20 && !await IsOverAsync(scene.Region, id); tries++)
            await RunAsync(scene.Region, id);

        await visitor.GetAsync(report);
        visitor.Text.ShouldContain("3, van 2 mensen");
        (await LabelAsync(scene)).ShouldBe("heftruck rijden");
        await scene.Region.WithDbAsync(async db =>
        {
            (await db.Set<Crosswalk>().CountAsync()).ShouldBe(2);
            (await db.Set<Evidence>().CountAsync(e => e.Subject == "x:heftruck")).ShouldBe(2);
            (await db.Set<SkillProfile>().SingleAsync())
                .Needs.ShouldHaveSingleItem()
                .ShouldBe(new Need("x:heftruck rijden", "heftruck rijden", 4, true));
            var claim = await db.Set<PriorClaim>().SingleAsync();
            (claim.Subject, claim.MovedFrom).ShouldBe(("x:heftruck rijden", "heftruck"));
        });
        var shown = await app.InRegionAsync(
            scene.Region.Id,
            services =>
                services.GetRequiredService<PersonSkills>().OfAsync(scene.Participant.Id, default)
        );
        shown.Find("x:heftruck rijden")!.Key.ShouldBe("x:heftruck");
        // and it is not asked again
        var again = (await ShowAsync(scene.Region, scene.Designer.Actor, scene.Framework)).Value!;
        again.Lines.Select(line => line.Gone.Address).ShouldBe(["x:vegen"]);
    }

    [Fact]
    public async Task What_was_not_offered_is_refused_and_so_is_choosing_nothing()
    {
        var scene = await MoveScene.BeginAsync(app);

        (await AskAsync(scene, "x:verzonnen")).Refusal!.Code.ShouldBe("skills.move-successor");
        (await AskAsync(scene, "")).Refusal.ShouldBe(SkillsRefusals.MoveNothing);
    }

    [Fact]
    public async Task An_indicator_that_went_away_can_be_followed_by_another()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var participant = await region.PersonAsync(Role.Participant);
        var (framework, gone, next) = await MoveScene.DropIndicatorAsync(app, region, participant);

        var view = (await ShowAsync(region, designer.Actor, framework)).Value!;
        var line = view.Lines.ShouldHaveSingleItem();
        line.Gone.Address.ShouldEndWith(gone);
        line.Gone.Evidence.ShouldBe([participant.Id]);
        var to = line.Choices.Options.Single(one =>
            one.Key.EndsWith(next, StringComparison.Ordinal)
        );
        var id = await app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<MoveData>()
                        .AskAsync(
                            designer.Actor,
                            framework,
                            new() { From = [line.Gone.Address], To = [to.Key] },
                            default
                        )
                )
                    .Value!
                    .Id
        );
        for (var tries = 0; tries < 20 && !await IsOverAsync(region, id); tries++)
            await RunAsync(region, id);

        var shown = await app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<PersonSkills>().OfAsync(participant.Id, default)
        );
        shown.Find(to.Key)!.Key.ShouldBe(line.Gone.Address);
    }

    [Fact]
    public async Task Strangers_move_nothing()
    {
        var scene = await MoveScene.BeginAsync(app);
        var far = await TestRegion.FoundAsync(app);
        foreach (
            var (where, who) in new[]
            {
                (scene.Region, await scene.Region.PersonAsync(Role.Coach)),
                (scene.Region, scene.Participant),
                (far, await far.PersonAsync(Role.Designer)),
            }
        )
        {
            (await ShowAsync(where, who.Actor, scene.Framework)).Refusal.ShouldBe(
                SkillsRefusals.Unknown
            );
            (
                await AskAsync(scene with { Region = where, Designer = who }, "x:heftruck rijden")
            ).Refusal.ShouldBe(SkillsRefusals.Unknown);
            (
                await app.InRegionAsync(
                    where.Id,
                    services =>
                        services
                            .GetRequiredService<MoveData>()
                            .ReportAsync(who.Actor, FrameworkMoveId.New(), default)
                )
            ).Refusal.ShouldBe(SkillsRefusals.Unknown);
        }
    }

    private Task<Outcome<MoveData.View>> ShowAsync(
        TestRegion region,
        Actor actor,
        FrameworkId id
    ) =>
        app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<MoveData>().HandleAsync(actor, id, default)
        );

    private Task<Outcome<MoveData.Asked>> AskAsync(MoveScene scene, string to) =>
        app.InRegionAsync(
            scene.Region.Id,
            services =>
                services
                    .GetRequiredService<MoveData>()
                    .AskAsync(
                        scene.Designer.Actor,
                        scene.Framework,
                        new() { From = ["x:heftruck"], To = [to] },
                        default
                    )
        );

    private Task<bool> RunAsync(TestRegion region, FrameworkMoveId id) =>
        app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<RunMove>().HandleAsync(id, default)
        );

    private Task<bool> IsOverAsync(TestRegion region, FrameworkMoveId id) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<FrameworkMove>()
                    .AnyAsync(move => move.Id == id && move.EndedAt != null)
        );

    private Task<string> LabelAsync(MoveScene scene) =>
        app.InRegionAsync(
            scene.Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<PriorClaim>()
                    .Select(claim => claim.Label)
                    .SingleAsync()
        );
}
