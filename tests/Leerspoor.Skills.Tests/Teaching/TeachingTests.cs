using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Tests.Rubrics;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Teaching;

/// <summary>A teacher sees of a learner what they can and judges it; the rest of the path is not theirs.</summary>
public sealed class TeachingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string AssessForm = "form:has(input[value='assess-person'])";

    [Fact]
    public async Task A_teacher_judges_a_learner_with_a_rubric_and_the_learner_reads_it()
    {
        var (region, learner, teacher) = await ClassAsync();
        var rubric = await TestRubric.PublishAsync(app, region);
        using var visitor = await teacher.SignedInAsync();
        await visitor.GetAsync("/cursisten");
        visitor.Text.ShouldContain("Noor Willems");
        visitor.Text.ShouldContain("Nog niet");
        await visitor.GetAsync($"/deelnemers/{learner.Id.Value}/beoordelen/{rubric.Value}");
        await visitor.SubmitAsync(
            AssessForm,
            ("Input.Levels[0]", "2"),
            ("Input.Feedback[0]", "Je hield je rug de hele tijd recht")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync("/cursisten");
        visitor.Page.QuerySelector("main table")!.TextContent.ShouldContain("Tillen");

        using var mine = await learner.SignedInAsync();
        await mine.GetAsync("/mijn/beoordelingen");
        mine.Text.ShouldContain("Je hield je rug de hele tijd recht");
        await mine.GetAsync("/mijn/skills");
        mine.Text.ShouldContain("Dozen tillen");
        await mine.GetAsync("/mijn/gegevens");
        mine.Text.ShouldContain("docent");
    }

    [Fact]
    public async Task Who_waits_for_an_answer_stands_first_and_the_teacher_gives_it()
    {
        var (region, learner, teacher) = await ClassAsync();
        var first = await region.PersonAsync(Role.Participant, "Anna", "Aalbers");
        await region.CareAsync(teacher, first, Role.Teacher);
        await region.WithDbAsync(db =>
        {
            db.Add(
                PriorClaim.Submitted(
                    learner.Id,
                    ("x:heftruck", "Heftruck rijden"),
                    ("Vier jaar gereden in Utrecht", "", null),
                    app.Clock.Now
                )
            );
            return db.SaveChangesAsync();
        });
        using var visitor = await teacher.SignedInAsync();

        await visitor.GetAsync("/cursisten");

        var rows = visitor.Page.QuerySelectorAll("main tbody tr");
        rows[0].TextContent.ShouldContain("Noor Willems");
        rows[0].TextContent.ShouldContain("1 wacht op antwoord");
        rows[1].TextContent.ShouldContain("Anna Aalbers");
        visitor
            .Page.QuerySelector("nav a[href='/cursisten']")!
            .TextContent.ShouldContain("1", Case.Insensitive);
        var here = $"/deelnemers/{learner.Id.Value}/eerder-geleerd";
        await visitor.GetAsync(here);
        await visitor.GetAsync(
            visitor.Page.QuerySelector($"main a[href^='{here}/']")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync(
            "form:has(input[value='assess-prior'])",
            ("Input.Accepts", "yes"),
            ("Input.Level", "3"),
            ("Input.Reason", "Het certificaat is bekeken")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync("/cursisten");
        visitor.Text.ShouldNotContain("wacht op antwoord");
    }

    [Theory]
    [InlineData("noor", 1)]
    [InlineData("WILLEMS", 1)]
    [InlineData("zoe", 1)]
    [InlineData("xyz", 0)]
    public async Task A_name_is_found_without_capitals_and_accents(string typed, int found)
    {
        var (region, _, teacher) = await ClassAsync();
        await region.CareAsync(
            teacher,
            await region.PersonAsync(Role.Participant, "Zoë", "de Bruin"),
            Role.Teacher
        );
        using var visitor = await teacher.SignedInAsync();

        await visitor.GetAsync($"/cursisten?q={typed}");

        visitor.Page.QuerySelectorAll("main tbody tr").Length.ShouldBe(found);
        visitor.Page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe(typed);
        if (found == 0)
            visitor.Text.ShouldContain("Niemand met die naam");
    }

    [Fact]
    public async Task A_teacher_does_not_come_into_the_path_of_a_learner()
    {
        var (_, learner, teacher) = await ClassAsync();
        using var visitor = await teacher.SignedInAsync();
        await visitor.GetAsync($"/deelnemers/{learner.Id.Value}/skills");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("main a[href='/cursisten']").ShouldNotBeNull();
        foreach (
            var page in new[]
            {
                "",
                "/waarnemingen",
                "/evaluaties",
                "/afronden",
                "/gasten",
                "/kaart",
                "/inlogkaart",
            }
        )
        {
            await visitor.GetAsync($"/deelnemers/{learner.Id.Value}{page}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task Who_does_not_teach_somebody_does_not_see_them()
    {
        var (region, learner, _) = await ClassAsync();
        var far = await TestRegion.FoundAsync(app);
        foreach (
            var stranger in new[]
            {
                await region.PersonAsync(Role.Teacher),
                await far.PersonAsync(Role.Teacher),
            }
        )
        {
            using var visitor = await stranger.SignedInAsync();
            await visitor.GetAsync("/cursisten");
            visitor.Text.ShouldContain("Je geeft nog aan niemand les");
            foreach (var page in new[] { "skills", "beoordelen", "eerder-geleerd" })
            {
                await visitor.GetAsync($"/deelnemers/{learner.Id.Value}/{page}");
                visitor.Status.ShouldBe(HttpStatusCode.NotFound, page);
            }
        }
        using var coach = await (await region.PersonAsync(Role.Coach)).SignedInAsync();
        await coach.GetAsync("/cursisten");
        coach.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(TestRegion, TestPerson Learner, TestPerson Teacher)> ClassAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var learner = await region.PersonAsync(Role.Participant, "Noor", "Willems");
        var teacher = await region.PersonAsync(Role.Teacher, "Marijke", "Hoekstra");
        await region.CareAsync(teacher, learner, Role.Teacher);
        return (region, learner, teacher);
    }
}
