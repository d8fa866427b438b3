using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Comparing;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Tests.Outcomes;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Comparing;

public sealed class CompareOutcomesTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Says = "Plaatst een warmtepomp volgens tekening en voorschrift";

    [Fact]
    public async Task Two_that_say_the_same_are_shown_until_somebody_says_that_they_differ()
    {
        var region = await TestRegion.FoundAsync(app);
        var person = await region.PersonAsync(Role.Designer);
        await TestOutcome.WriteAsync(app, region, person.Actor, "Pomp", Says);
        await TestOutcome.WriteAsync(
            app,
            region,
            person.Actor,
            "Pompen",
            "Plaatsen van warmtepompen volgens de tekening en het voorschrift",
            published: false
        );
        await TestOutcome.WriteAsync(app, region, person.Actor, "Brood", "Bakt elke dag brood");
        using var visitor = await person.SignedInAsync();

        await visitor.GetAsync("/leeruitkomsten/dubbel");
        visitor.Text.ShouldContain("Pomp en Pompen");
        visitor.Text.ShouldNotContain("Brood");
        visitor.Text.ShouldNotContain("Vervang Pomp door");
        await visitor.SubmitAsync("form:has(input[value='different-0'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.FollowAsync();
        visitor.Text.ShouldNotContain("Pomp en Pompen");
    }

    [Fact]
    public async Task One_takes_the_place_of_the_other()
    {
        var region = await TestRegion.FoundAsync(app);
        var person = await region.PersonAsync(Role.Designer);
        var old = await TestOutcome.WriteAsync(app, region, person.Actor, "Pomp", Says);
        var by = await TestOutcome.WriteAsync(app, region, person.Actor, "Pompen", Says);
        using var visitor = await person.SignedInAsync();

        await visitor.GetAsync("/leeruitkomsten/dubbel");
        await visitor.GetAsync($"/leeruitkomsten/{old.Value}/vervangen/{by.Value}");
        await visitor.SubmitAsync("form:has(input[value='replace-outcome'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        await visitor.GetAsync("/leeruitkomsten/dubbel");
        visitor.Text.ShouldNotContain("Pomp en Pompen");
        await visitor.GetAsync($"/leeruitkomst/{old.Value}");
        visitor.Page.QuerySelector($"a[href='/leeruitkomst/{by.Value}']").ShouldNotBeNull();
        // the successor cannot be replaced by what it replaced
        (await ReplaceAsync(region, person.Actor, by, old)).ShouldBe(
            SkillsRefusals.ReplaceUnpublished
        );
    }

    [Fact]
    public async Task Strangers_see_no_pairs_and_decide_nothing()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var old = await TestOutcome.WriteAsync(app, region, designer, "Pomp", Says);
        var by = await TestOutcome.WriteAsync(app, region, designer, "Pompen", Says);
        var coach = (await region.PersonAsync(Role.Coach)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;

        (await ReplaceAsync(region, coach, old, by)).ShouldBe(SkillsRefusals.Unknown);
        (await ReplaceAsync(far, farDesigner, old, by)).ShouldBe(SkillsRefusals.Unknown);
        await app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services.GetRequiredService<CompareOutcomes>().HandleAsync(coach, default)
                ).Refusal.ShouldBe(SkillsRefusals.Unknown)
        );
        await app.InRegionAsync(
            far.Id,
            async services =>
            {
                var compare = services.GetRequiredService<CompareOutcomes>();
                (
                    await compare.DistinguishAsync(
                        farDesigner,
                        SkillAddress.OfOutcome(old.Value),
                        SkillAddress.OfOutcome(by.Value),
                        default
                    )
                ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                (await compare.HandleAsync(farDesigner, default))
                    .Value!.Pairs.SelectMany(pair => new[] { pair.One, pair.Other })
                    .ShouldAllBe(item => item.Outcome == null);
            }
        );
    }

    private Task<Refusal?> ReplaceAsync(
        TestRegion region,
        Actor actor,
        LearningOutcomeId old,
        LearningOutcomeId by
    ) =>
        app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<ReplaceOutcome>()
                        .HandleAsync(actor, (old.Value, by.Value), default)
                ).Refusal
        );
}
