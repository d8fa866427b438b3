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

public sealed class LinkFrameworksTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_is_called_alike_is_proposed_and_counts_when_a_human_says_so()
    {
        var region = await TestRegion.FoundAsync(app);
        await TestGraph.PutAsync(
            app,
            region,
            [TestGraph.Skill("zware dozen tillen"), TestGraph.Skill("zingen")],
            [],
            "een"
        );
        await TestGraph.PutAsync(
            app,
            region,
            [
                new("y:1", NodeKinds.Skill, "dozen tillen", []),
                new("y:2", NodeKinds.Skill, "lezen", []),
            ],
            [],
            "twee"
        );
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/skills/vertalingen");
        var ids = visitor
            .Page.QuerySelectorAll("select[name='links'] option")
            .ToDictionary(
                option => option.TextContent.Trim(),
                option => option.GetAttribute("value")!
            );
        var here = $"/skills/vertalingen?links={ids["een"]}&rechts={ids["twee"]}";
        await visitor.GetAsync(here);
        visitor.Text.ShouldContain("zware dozen tillen en dozen tillen");
        visitor.Text.ShouldNotContain("zingen");
        (await MapAsync(region)).Reach(["y:1"]).Count.ShouldBe(1);

        await visitor.SubmitAsync(
            "form:has(input[value='decide-crosswalks'])",
            ("Input.Kinds[0]", "Broader")
        );

        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        (await MapAsync(region))
            .Reach(["x:zware dozen tillen"])
            .Keys.ShouldBe(["x:zware dozen tillen", "y:1"], ignoreOrder: true);
        await visitor.GetAsync(here);
        visitor.Text.ShouldContain("De eerste is een deel van de tweede");
        visitor.Page.QuerySelectorAll("select[name='Input.Kinds[0]']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_that_a_source_brings_count_by_themselves()
    {
        var region = await TestRegion.FoundAsync(app);
        await TestGraph.PutAsync(
            app,
            region,
            [TestGraph.Skill("meten")],
            [
                new("x:meten", LinkKinds.Exact, "esco:S1", GraphLink.Bare),
                new("x:meten", LinkKinds.Narrow, "esco:S2", GraphLink.Bare),
                new("x:meten", LinkKinds.Wide, "esco:S3", GraphLink.Bare),
            ]
        );

        var map = await MapAsync(region);

        map.Reach(["x:meten"]).Keys.ShouldBe(["x:meten", "esco:S1", "esco:S3"], ignoreOrder: true);
        map.Reach(["esco:S2"]).ContainsKey("x:meten").ShouldBeTrue();
    }

    [Fact]
    public async Task Only_a_designer_of_the_region_decides()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);

        var shown = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LinkFrameworks>()
                    .HandleAsync(coach.Actor, (null, null, null), default)
        );
        var decided = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LinkFrameworks>()
                    .DecideAsync(coach.Actor, new() { Kinds = ["Exact"] }, default)
        );

        shown.Refusal.ShouldBe(SkillsRefusals.Unknown);
        decided.Refusal.ShouldBe(SkillsRefusals.Unknown);
        await region.WithDbAsync(async db =>
            (await db.Set<Crosswalk>().AnyAsync()).ShouldBeFalse()
        );
    }

    private Task<CrosswalkMap> MapAsync(TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<Crosswalks>().MapAsync(default)
        );
}
