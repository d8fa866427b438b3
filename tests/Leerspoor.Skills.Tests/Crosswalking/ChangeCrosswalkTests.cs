using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Crosswalking;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Tests.Profiling;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Crosswalking;

public sealed class ChangeCrosswalkTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Two_skills_are_joined_by_hand_then_joined_otherwise_and_let_go()
    {
        var region = await TestRegion.FoundAsync(app);
        var here = await TwoAsync(region);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();

        await visitor.GetAsync($"{here}&zoeklinks=zing&zoekrechts=lezen");
        await visitor.SubmitAsync(
            "form:has(input[value='join-by-hand'])",
            ("Input.Left[0]", "x:zingen"),
            ("Input.Right[0]", "y:lezen")
        );
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.SubmitAsync(
            "form:has(input[value='join-by-hand'])",
            ("Input.Left[0]", "x:zingen"),
            ("Input.Right[0]", "y:lezen"),
            ("Input.Kinds[0]", "Exact")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        (await ReachedAsync(region)).ShouldBe(["x:zingen", "y:lezen"], ignoreOrder: true);

        await visitor.GetAsync(here);
        var link = visitor.Page.QuerySelector("a[href^='/skills/vertalingen/']")!;
        await visitor.GetAsync(link.GetAttribute("href")!);
        await visitor.SubmitAsync(
            "form:has(input[value='change-crosswalk'])",
            ("Input.Kind", "Narrower")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        (await ReachedAsync(region)).ShouldBe(["x:zingen"]);

        await visitor.GetAsync(link.GetAttribute("href")!);
        await visitor.SubmitAsync("form:has(input[value='withdraw-crosswalk'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await region.WithDbAsync(async db =>
            (await db.Set<Crosswalk>().AnyAsync()).ShouldBeFalse()
        );
    }

    [Fact]
    public async Task A_pair_that_was_decided_the_other_way_round_stays_one_pair()
    {
        var region = await TestRegion.FoundAsync(app);
        await TwoAsync(region);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;

        await JoinAsync(region, designer, "x:zingen", "y:lezen", "Broader");
        await JoinAsync(region, designer, "y:lezen", "x:zingen", "Broader");

        await region.WithDbAsync(async db =>
            (await db.Set<Crosswalk>().SingleAsync()).Kind.ShouldBe(CrosswalkKind.Narrower)
        );
    }

    [Fact]
    public async Task Strangers_change_nothing_and_find_nothing_to_join()
    {
        var region = await TestRegion.FoundAsync(app);
        var here = await TwoAsync(region);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        await JoinAsync(region, designer, "x:zingen", "y:lezen", "Exact");
        var id = default(CrosswalkId);
        await region.WithDbAsync(async db => id = (await db.Set<Crosswalk>().SingleAsync()).Id);
        var coach = (await region.PersonAsync(Role.Coach)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;

        foreach (var (where, who) in new[] { (region, coach), (far, farDesigner) })
            await app.InRegionAsync(
                where.Id,
                async services =>
                {
                    var change = services.GetRequiredService<ChangeCrosswalk>();
                    Refusal?[] answers =
                    [
                        (await change.ShowAsync(who, id, default)).Refusal,
                        (
                            await change.HandleAsync(who, id, new() { Kind = "None" }, default)
                        ).Refusal,
                        (await change.WithdrawAsync(who, id, default)).Refusal,
                    ];
                    answers.ShouldAllBe(refusal => refusal == SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<FrameworkItems>()
                            .FindAsync(who, here.Split('=', '&')[1], "zingen", default)
                    ).ShouldBeEmpty();
                }
            );
    }

    private Task JoinAsync(
        TestRegion region,
        Actor designer,
        string left,
        string right,
        string kind
    ) =>
        app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<LinkFrameworks>()
                        .JoinAsync(
                            designer,
                            new()
                            {
                                Left = [left],
                                Right = [right],
                                Kinds = [kind],
                            },
                            default
                        )
                ).Refusal.ShouldBeNull()
        );

    private async Task<string> TwoAsync(TestRegion region)
    {
        await TestGraph.PutAsync(app, region, [TestGraph.Skill("zingen")], [], "een");
        await TestGraph.PutAsync(
            app,
            region,
            [new("y:lezen", NodeKinds.Skill, "boeken lezen", [])],
            [],
            "twee"
        );
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await region.WithDbAsync(async db =>
            ids = await db.Set<Framework>()
                .Where(f => f.Form == FrameworkForm.Graph)
                .ToDictionaryAsync(f => f.Key, f => f.Id.Value)
        );
        return $"/skills/vertalingen?links={ids["een"]}&rechts={ids["twee"]}";
    }

    private Task<IReadOnlyList<string>> ReachedAsync(TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            async services =>
                (IReadOnlyList<string>)
                    [
                        .. (await services.GetRequiredService<Crosswalks>().MapAsync(default))
                            .Reach(["x:zingen"])
                            .Keys,
                    ]
        );
}
