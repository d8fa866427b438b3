using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Sharing;
using Leerspoor.Skills.Tests.Profiling;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Sharing;

public sealed class ShareGapTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_company_sees_the_gap_for_one_profile_until_it_is_taken_back()
    {
        var scene = await SceneAsync();
        using var participant = await scene.Participant.SignedInAsync();
        await participant.GetAsync($"/mijn/beroepen/{scene.Profile}");
        participant
            .Page.QuerySelector($"a[href='/mijn/beroepen/{scene.Profile}/delen']")
            .ShouldNotBeNull();
        await participant.GetAsync($"/mijn/beroepen/{scene.Profile}/delen");
        await participant.SubmitAsync("form:has(input[value='share-gap'])", ("Input.Days", "30"));
        participant.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await participant.SubmitAsync(
            "form:has(input[value='share-gap'])",
            ("Input.Organisation", $"{scene.Company.Value}"),
            ("Input.Days", "30")
        );
        participant.Status.ShouldBe(HttpStatusCode.Found, participant.Text);

        using var company = await scene.Boss.SignedInAsync();
        await company.GetAsync("/gedeelde-skills");
        var here = company
            .Page.QuerySelector("main a[href^='/gedeelde-skills/']")!
            .GetAttribute("href")!;
        await company.GetAsync(here);
        company.Text.ShouldContain("heftruck");
        company.Text.ShouldNotContain("koken");
        company.Text.ShouldNotContain("In de hal");
        // nothing else of this person opens with it
        foreach (var page in (string[])["skills", "eerder-geleerd", $"skills/{scene.Profile}"])
        {
            await company.GetAsync($"/deelnemers/{scene.Participant.Id.Value}/{page}");
            company.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }

        await participant.GetAsync("/mijn/gedeeld");
        participant.Text.ShouldContain("Karel");
        await participant.GetAsync("/mijn/gegevens");
        participant.Text.ShouldContain("Karel");
        await participant.GetAsync("/mijn/gedeeld");
        await participant.SubmitAsync("form:has(input[value^='stop-'])");
        participant.Status.ShouldBe(HttpStatusCode.Found, participant.Text);
        await company.GetAsync(here);
        company.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_its_day_it_is_closed()
    {
        var scene = await SceneAsync();
        var id = await ShareAsync(scene);
        (await LookAsync(scene.Region, scene.Boss.Actor, id)).Refusal.ShouldBeNull();
        app.Clock.Advance(TimeSpan.FromDays(31));

        (await LookAsync(scene.Region, scene.Boss.Actor, id)).Refusal.ShouldBe(
            SkillsRefusals.Unknown
        );
        (await ListAsync(scene.Region, scene.Boss.Actor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sharing_again_takes_the_place_of_what_was_shared()
    {
        var scene = await SceneAsync();
        var first = await ShareAsync(scene);
        await ShareAsync(scene);

        (await ListAsync(scene.Region, scene.Boss.Actor)).Count.ShouldBe(1);
        (await LookAsync(scene.Region, scene.Boss.Actor, first)).Refusal.ShouldBe(
            SkillsRefusals.Unknown
        );
    }

    [Fact]
    public async Task Strangers_see_nothing_and_share_nothing()
    {
        var scene = await SceneAsync();
        var id = await ShareAsync(scene);
        var far = await TestRegion.FoundAsync(app);
        foreach (
            var (where, who) in new[]
            {
                (scene.Region, await scene.Region.PersonAsync(Role.Supervisor)),
                (
                    scene.Region,
                    await scene.Region.PersonAsync(Role.Participant, organisation: scene.Company)
                ),
                (far, await far.PersonAsync(Role.Administrator)),
            }
        )
            (await LookAsync(where, who.Actor, id)).Refusal.ShouldBe(SkillsRefusals.Unknown);
        var guest = scene.Boss.Actor with { OnlyAbout = scene.Participant.Id };
        (await LookAsync(scene.Region, guest, id)).Refusal.ShouldBe(SkillsRefusals.Unknown);

        var other = await scene.Region.PersonAsync(Role.Participant);
        (await WithdrawAsync(scene, other.Actor, id)).Refusal.ShouldBe(SkillsRefusals.Unknown);
        (await WithdrawAsync(scene, scene.Boss.Actor, id)).Refusal.ShouldBe(SkillsRefusals.Unknown);
        (await LookAsync(scene.Region, scene.Boss.Actor, id)).Refusal.ShouldBeNull();
        (
            await app.InRegionAsync(
                scene.Region.Id,
                services =>
                    services
                        .GetRequiredService<ShareGap>()
                        .HandleAsync(scene.Boss.Actor, scene.Profile, new(), default)
            )
        ).Refusal.ShouldBe(SkillsRefusals.Unknown);
    }

    private sealed record Scene(
        TestRegion Region,
        OrganisationId Company,
        TestPerson Participant,
        TestPerson Boss,
        Guid Profile
    );

    private async Task<Scene> SceneAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var company = await region.OrganisationAsync("Staalbouw Tiel");
        var participant = await region.PersonAsync(Role.Participant);
        var boss = await region.PersonAsync(Role.Supervisor, "Karel", "Baas", company);
        await TestGraph.PutAsync(
            app,
            region,
            [
                TestGraph.Skill("heftruck"),
                TestGraph.Skill("tellen"),
                TestGraph.Skill("koken"),
                TestGraph.Occupation("magazijn"),
            ],
            [TestGraph.Essential("magazijn", "heftruck"), TestGraph.Optional("magazijn", "tellen")]
        );
        await TestGraph.ShowAsync(app, region, participant.Id, "x:heftruck", 4);
        await TestGraph.ShowAsync(app, region, participant.Id, "x:koken", 5);
        var profile = await TestGraph.IdOfAsync(app, region, "magazijn");
        return new(region, company, participant, boss, profile.Value);
    }

    private Task<GapShareId> ShareAsync(Scene scene) =>
        app.InRegionAsync(
            scene.Region.Id,
            async services =>
            {
                var share = services.GetRequiredService<ShareGap>();
                (
                    await share.HandleAsync(
                        scene.Participant.Actor,
                        scene.Profile,
                        new() { Organisation = $"{scene.Company.Value}", Days = "30" },
                        default
                    )
                ).Refusal.ShouldBeNull();
                var lines = (await share.ListAsync(scene.Participant.Actor, default)).Value!.Lines;
                return new GapShareId(lines.First(line => line.IsOpen).Id);
            }
        );

    private Task<Outcome<ShowSharedGap.View>> LookAsync(
        TestRegion region,
        Actor actor,
        GapShareId id
    ) =>
        app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<ShowSharedGap>().HandleAsync(actor, id, default)
        );

    private Task<IReadOnlyList<ShowSharedGap.Shared>> ListAsync(TestRegion region, Actor actor) =>
        app.InRegionAsync(
            region.Id,
            async services =>
                (await services.GetRequiredService<ShowSharedGap>().ListAsync(actor, default))
                    .Value!
                    .Lines
        );

    private Task<Outcome<Done>> WithdrawAsync(Scene scene, Actor actor, GapShareId id) =>
        app.InRegionAsync(
            scene.Region.Id,
            services => services.GetRequiredService<ShareGap>().WithdrawAsync(actor, id, default)
        );
}
