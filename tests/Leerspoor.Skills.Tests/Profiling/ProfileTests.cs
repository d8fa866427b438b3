using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Profiling;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Leerspoor.Skills.Tests.Profiling.TestGraph;

namespace Leerspoor.Skills.Tests.Profiling;

public sealed class ProfileTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_profile_is_made_after_an_occupation_and_changed()
    {
        var region = await RegionAsync();
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        var magazijn = await IdOfAsync(app, region, "magazijn");

        await visitor.GetAsync("/skillsprofielen?q=magazijn");
        visitor.Text.ShouldContain("magazijn (beroepen)");
        await visitor.GetAsync($"/skillsprofielen/{magazijn.Value}");
        await visitor.SubmitAsync("form:has(input[value='copy-profile'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var change = visitor.Location!;
        await visitor.GetAsync($"{change}?q=scannen");
        await visitor.SubmitAsync(
            "form:has(input[value='change-profile'])",
            ("Input.Title", "Hal 3"),
            ("Input.Levels[0]", "4"),
            ("Input.Added", "x:scannen"),
            ("Input.AddedLevel", "2")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync(change.Replace("/wijzigen", "", StringComparison.Ordinal));

        visitor.Text.ShouldContain("Hal 3");
        visitor.Text.ShouldContain("4. Ervaren");
        visitor.Text.ShouldContain("2. Redt zich met de basis");
    }

    [Fact]
    public async Task A_nameless_profile_is_refused_at_the_field_and_nothing_typed_is_lost()
    {
        var region = await RegionAsync();
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/skillsprofielen");
        await visitor.SubmitAsync(
            "form:has(input[value='make-profile'])",
            ("Input.Title", " "),
            ("Input.Description", "Voor de hal")
        );

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor
            .Page.QuerySelector("textarea[name='Input.Description']")!
            .TextContent.ShouldBe("Voor de hal");
    }

    [Theory]
    [InlineData(4, 0, 0)]
    [InlineData(9, 5, 0)]
    [InlineData(12, 10, 5)]
    public async Task A_group_tells_nothing_of_fewer_than_five(int people, int told, int show)
    {
        var region = await RegionAsync();
        var designer = await region.PersonAsync(Role.Designer);
        for (var at = 0; at < people; at++)
        {
            var one = await region.PersonAsync(Role.Participant);
            // one fewer than half of the people show it: 4 of 9 and 5 of 12
            if (at < (people - 1) / 2)
                await ShowAsync(app, region, one.Id, "tillen");
        }
        var magazijn = await IdOfAsync(app, region, "magazijn");

        var group = (
            await app.InRegionAsync(
                region.Id,
                services =>
                    services
                        .GetRequiredService<ShowProfile>()
                        .GroupAsync(designer.Actor, magazijn.Value, default)
            )
        ).Value!;

        group.People.ShouldBe(told);
        group.Lines.Select(line => line.AtLeast).FirstOrDefault().ShouldBe(show);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_or_region_sees_no_group()
    {
        var region = await RegionAsync();
        var other = await region.PersonAsync(
            Role.Designer,
            organisation: await region.OrganisationAsync()
        );
        for (var at = 0; at < 6; at++)
            await region.PersonAsync(Role.Participant);
        var magazijn = await IdOfAsync(app, region, "magazijn");

        var group = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<ShowProfile>()
                    .GroupAsync(other.Actor, magazijn.Value, default)
        );
        group.Value!.People.ShouldBe(0);

        var far = await TestRegion.FoundAsync(app);
        using var visitor = await (await far.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync($"/skillsprofielen/{magazijn.Value}/groep");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        await visitor.GetAsync($"/skillsprofielen/{magazijn.Value}");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_a_designer_makes_and_changes_profiles()
    {
        var region = await RegionAsync();
        var coach = await region.PersonAsync(Role.Coach);

        var made = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<MakeProfile>()
                    .HandleAsync(coach.Actor, new() { Title = "X" }, default)
        );
        var changed = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<MakeProfile>()
                    .ChangeAsync(coach.Actor, SkillProfileId.New(), new() { Title = "X" }, default)
        );

        made.Refusal.ShouldBe(SkillsRefusals.Unknown);
        changed.Refusal.ShouldBe(SkillsRefusals.Unknown);
    }

    private async Task<TestRegion> RegionAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        await PutAsync(
            app,
            region,
            [Skill("tillen"), Skill("scannen"), Occupation("magazijn")],
            [Essential("magazijn", "tillen")]
        );
        return region;
    }
}
