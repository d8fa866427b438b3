using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Profiling;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Leerspoor.Skills.Tests.Profiling.TestGraph;

namespace Leerspoor.Skills.Tests.Profiling;

public sealed class NearWorkTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Work_of_which_most_is_shown_stands_first_with_its_reasons()
    {
        var (region, participant, coach) = await SetAsync();
        await ShowAsync(app, region, participant.Id, "tillen");
        await ShowAsync(app, region, participant.Id, "scannen");

        var near = await NearAsync(region, coach, participant);

        near.Select(line => line.Gap.Profile.Title).ShouldBe(["magazijn", "bezorgen"]);
        near[0]
            .Gap.Met.Select(line => line.Need.Label)
            .ShouldBe(["tillen", "scannen"], ignoreOrder: true);
        near[0].Gap.Open.ShouldHaveSingleItem().Need.Label.ShouldBe("tellen");
        near[0].Gap.Met[0].Shown!.Pieces.ShouldHaveSingleItem().Situation.ShouldBe("In de hal");
    }

    [Fact]
    public async Task A_skill_of_another_framework_counts_through_an_exact_or_narrower_link()
    {
        var (region, participant, coach) = await SetAsync();
        await LinkAsync(region, "y:lift", CrosswalkKind.Exact, "x:tillen");
        await LinkAsync(region, "y:pallets", CrosswalkKind.Broader, "x:scannen");
        await LinkAsync(region, "y:anders", CrosswalkKind.Related, "x:tellen");
        foreach (var skill in (string[])["y:lift", "y:pallets", "y:anders"])
            await ShowAsync(app, region, participant.Id, skill);

        var near = await NearAsync(region, coach, participant);

        near[0]
            .Gap.Met.Select(line => line.Need.Label)
            .ShouldBe(["tillen", "scannen"], ignoreOrder: true);
        near[0].Gap.Met.ShouldAllBe(line => line.IsTranslated);
    }

    [Fact]
    public async Task A_lower_level_leaves_a_gap_and_the_gap_is_never_below_zero()
    {
        var (region, participant, coach) = await SetAsync();
        await ShowAsync(app, region, participant.Id, "tillen", level: 1);
        await ShowAsync(app, region, participant.Id, "scannen", level: 5);
        var magazijn = await IdOfAsync(app, region, "magazijn");

        var gap = (
            await app.InRegionAsync(
                region.Id,
                services =>
                    services
                        .GetRequiredService<ShowSkillsOf>()
                        .GapAsync(coach.Actor, participant.Id, magazijn.Value, default)
            )
        )
            .Value!
            .Gap;

        gap.Lines.ToDictionary(line => line.Need.Label, line => line.Missing)
            .ShouldBe(
                new Dictionary<string, int>
                {
                    ["tillen"] = 2,
                    ["scannen"] = 0,
                    ["tellen"] = 2,
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Evidence_that_was_withdrawn_no_longer_counts()
    {
        var (region, participant, coach) = await SetAsync();
        await ShowAsync(app, region, participant.Id, "tillen");
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                await services
                    .GetRequiredService<EvidenceBook>()
                    .RejudgeAsync(participant.Id, "x:tillen", default);
                await services.GetRequiredService<Data.LeerspoorDb>().SaveChangesAsync();
            }
        );

        (await NearAsync(region, coach, participant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_sees_nothing_of_anybody()
    {
        var (region, participant, _) = await SetAsync();
        var elsewhere = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            await region.PersonAsync(Role.Coach),
            await region.PersonAsync(Role.Designer),
            await region.PersonAsync(Role.Administrator),
            await region.PersonAsync(Role.Participant),
            await elsewhere.PersonAsync(Role.Coach),
        ];
        foreach (var stranger in strangers)
        {
            using var visitor = await stranger.SignedInAsync();
            await visitor.GetAsync($"/deelnemers/{participant.Id.Value}/skills");
            visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
            var magazijn = await IdOfAsync(app, region, "magazijn");
            await visitor.GetAsync($"/deelnemers/{participant.Id.Value}/skills/{magazijn.Value}");
            visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }
    }

    private async Task<(TestRegion, TestPerson Participant, TestPerson Coach)> SetAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var coach = await region.PersonAsync(Role.Coach);
        await region.CareAsync(coach, participant, Role.Coach);
        await PutAsync(
            app,
            region,
            [
                Skill("tillen"),
                Skill("scannen"),
                Skill("tellen"),
                Skill("rijden"),
                Skill("zingen"),
                Occupation("magazijn"),
                Occupation("bezorgen"),
                Occupation("zanger"),
            ],
            [
                Essential("magazijn", "tillen"),
                Essential("magazijn", "scannen"),
                Optional("magazijn", "tellen"),
                Essential("bezorgen", "tillen"),
                Essential("bezorgen", "rijden"),
                Essential("zanger", "zingen"),
            ]
        );
        return (region, participant, coach);
    }

    private async Task<IReadOnlyList<ShowSkillsOf.NearLine>> NearAsync(
        TestRegion region,
        TestPerson coach,
        TestPerson participant
    ) =>
        (
            await app.InRegionAsync(
                region.Id,
                services =>
                    services
                        .GetRequiredService<ShowSkillsOf>()
                        .HandleAsync(coach.Actor, participant.Id, default)
            )
        )
            .Value!
            .Near;

    private Task LinkAsync(TestRegion region, string left, CrosswalkKind kind, string right) =>
        region.WithDbAsync(db =>
        {
            db.Add(
                Crosswalk.Decided(
                    new(FrameworkId.New(), left, left),
                    new(FrameworkId.New(), right, right),
                    kind,
                    PersonId.New(),
                    app.Clock.Now
                )
            );
            return db.SaveChangesAsync();
        });
}
