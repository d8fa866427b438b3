using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.PriorLearning;
using Leerspoor.Skills.Profiling;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Leerspoor.Skills.Tests.Profiling.TestGraph;

namespace Leerspoor.Skills.Tests.PriorLearning;

public sealed class PriorLearningTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_is_handed_in_and_accepted_stands_in_the_profile()
    {
        var (region, participant, coach) = await SetAsync();
        using var visitor = await participant.SignedInAsync();
        await visitor.GetAsync("/mijn/eerder-geleerd/kiezen?q=heftruck");
        visitor
            .Page.QuerySelectorAll("main a")
            .ShouldContain(link => link.TextContent.Contains("heftruck"));
        await visitor.GetAsync("/mijn/eerder-geleerd/nieuw?wat=x%3Aheftruck");
        await visitor.SubmitAsync(
            "form:has(input[value='hand-in'])",
            ("Input.Story", "Vier jaar gereden"),
            ("Input.Link", "javascript:alert(1)")
        );
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor
            .Page.QuerySelector("textarea[name='Input.Story']")!
            .TextContent.ShouldBe("Vier jaar gereden");
        await visitor.SubmitAsync(
            "form:has(input[value='hand-in'])",
            ("Input.Link", "https://voorbeeld.nl/certificaat")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        using var assessor = await coach.SignedInAsync();
        var here = $"/deelnemers/{participant.Id.Value}/eerder-geleerd";
        await assessor.GetAsync(here);
        var claim = assessor.Page.QuerySelector($"a[href^='{here}/']")!.GetAttribute("href")!;
        await assessor.GetAsync(claim);
        await assessor.SubmitAsync(
            "form:has(input[value='assess-prior'])",
            ("Input.Accepts", "yes"),
            ("Input.Reason", "Het certificaat klopt")
        );
        assessor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await assessor.SubmitAsync("form:has(input[value='assess-prior'])", ("Input.Level", "3"));
        assessor.Status.ShouldBe(HttpStatusCode.Found, assessor.Text);

        await visitor.GetAsync("/mijn/eerder-geleerd");
        visitor.Text.ShouldContain("Het certificaat klopt");
        await visitor.GetAsync("/mijn/skills");
        visitor.Text.ShouldContain("heftruck");
        await assessor.GetAsync($"/deelnemers/{participant.Id.Value}/skills");
        assessor.Text.ShouldContain("Eerder geleerd");
    }

    [Fact]
    public async Task What_is_declined_shows_nothing_and_is_decided_once()
    {
        var (region, participant, coach) = await SetAsync();
        var claim = await HandInAsync(region, participant);

        (await DecideAsync(region, coach, participant, claim, "no")).Refusal.ShouldBeNull();
        (await DecideAsync(region, coach, participant, claim, "yes")).Refusal.ShouldBe(
            SkillsRefusals.PriorDecided
        );

        var shown = await app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<PersonSkills>().OfAsync(participant.Id, default)
        );
        shown.Own.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_decides_about_their_own_and_no_stranger_decides()
    {
        var (region, participant, _) = await SetAsync();
        var claim = await HandInAsync(region, participant);
        var far = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            participant,
            await region.PersonAsync(Role.Coach),
            await region.PersonAsync(Role.Administrator),
        ];

        foreach (var stranger in strangers)
            (await DecideAsync(region, stranger, participant, claim, "yes")).Refusal.ShouldBe(
                SkillsRefusals.Unknown
            );
        (
            await DecideAsync(far, await far.PersonAsync(Role.Coach), participant, claim, "yes")
        ).Refusal.ShouldBe(SkillsRefusals.Unknown);
    }

    [Fact]
    public async Task A_coach_hands_in_nothing()
    {
        var (region, _, coach) = await SetAsync();

        var outcome = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<HandIn>()
                    .HandleAsync(coach.Actor, "x:heftruck", new() { Story = "x" }, null, default)
        );

        outcome.Refusal.ShouldBe(SkillsRefusals.Unknown);
    }

    private Task<PriorClaimId> HandInAsync(TestRegion region, TestPerson participant) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var outcome = await services
                    .GetRequiredService<HandIn>()
                    .HandleAsync(
                        participant.Actor,
                        "x:heftruck",
                        new() { Story = "Vier jaar" },
                        null,
                        default
                    );
                outcome.Refusal.ShouldBeNull();
                return services
                    .GetRequiredService<Data.LeerspoorDb>()
                    .Set<PriorClaim>()
                    .Single(c => c.PersonId == participant.Id)
                    .Id;
            }
        );

    private Task<Outcome<Done>> DecideAsync(
        TestRegion region,
        TestPerson assessor,
        TestPerson participant,
        PriorClaimId claim,
        string accepts
    ) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<AssessPrior>()
                    .DecideAsync(
                        assessor.Actor,
                        participant.Id,
                        claim,
                        new()
                        {
                            Accepts = accepts,
                            Level = "3",
                            Reason = "Daarom",
                        },
                        default
                    )
        );

    private async Task<(TestRegion, TestPerson Participant, TestPerson Coach)> SetAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var coach = await region.PersonAsync(Role.Coach);
        await region.CareAsync(coach, participant, Role.Coach);
        await PutAsync(app, region, [Skill("heftruck")], []);
        return (region, participant, coach);
    }
}
