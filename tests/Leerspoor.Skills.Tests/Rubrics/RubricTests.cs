using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Profiling;
using Leerspoor.Skills.Rubrics;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Rubrics;

public sealed class RubricTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_rubric_is_made_in_steps_and_put_into_use()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/rubrics/nieuw");
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Title", "Tillen"),
            ("Input.Levels", "Nog niet")
        );
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Levels", "Nog niet\nAlleen")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var edit = visitor.Location!;
        var here = edit.Replace("/wijzigen", "", StringComparison.Ordinal);
        await visitor.FollowAsync();
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Names[0]", "Rug recht"),
            ("Input.Cells[0]", "Krom"),
            ("Input.Needed[0]", "2")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync(here);
        await visitor.SubmitAsync("form:has(input[value='publish-rubric'])");
        visitor.Text.ShouldContain("Vul eerst minstens één criterium in");
        await visitor.GetAsync(edit);
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Cells[1]", "Recht")
        );
        await visitor.GetAsync(here);
        await visitor.SubmitAsync("form:has(input[value='publish-rubric'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        await visitor.GetAsync($"{here}/afdruk");
        visitor.Text.ShouldContain("Rug recht");
        await visitor.GetAsync(edit);
        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Title", "Anders")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_participant_reads_the_feedback_and_what_is_reached_is_evidence()
    {
        var (region, participant, coach) = await PeopleAsync();
        var rubric = await TestRubric.PublishAsync(app, region);
        using var assessor = await coach.SignedInAsync();
        await assessor.GetAsync($"/deelnemers/{participant.Id.Value}/beoordelen/{rubric.Value}");
        await assessor.SubmitAsync(
            "form:has(input[value='assess-person'])",
            ("Input.Feedback[0]", "Mooi recht gebleven")
        );
        assessor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        assessor.Text.ShouldContain("Kies een niveau bij Rug recht.");
        assessor
            .Page.QuerySelector("textarea[name='Input.Feedback[0]']")!
            .TextContent.ShouldBe("Mooi recht gebleven");
        await assessor.SubmitAsync(
            "form:has(input[value='assess-person'])",
            ("Input.Levels[0]", "2")
        );
        assessor.Status.ShouldBe(HttpStatusCode.Found, assessor.Text);

        using var visitor = await participant.SignedInAsync();
        await visitor.GetAsync("/mijn/beoordelingen");
        visitor.Text.ShouldContain("Mooi recht gebleven");
        await visitor.GetAsync("/mijn/skills");
        visitor.Text.ShouldContain("Dozen tillen");
    }

    [Fact]
    public async Task A_later_assessment_takes_the_place_of_an_earlier_one_as_evidence()
    {
        var (region, participant, coach) = await PeopleAsync();
        var rubric = await TestRubric.PublishAsync(app, region);

        (await ShownAfterAsync("2")).ShouldBe(1);
        (await ShownAfterAsync("2")).ShouldBe(1);
        (await ShownAfterAsync("1")).ShouldBe(0);

        async Task<int> ShownAfterAsync(string level)
        {
            (await AssessAsync(region, coach, participant, rubric, level)).Refusal.ShouldBeNull();
            var shown = await app.InRegionAsync(
                region.Id,
                services =>
                    services.GetRequiredService<PersonSkills>().OfAsync(participant.Id, default)
            );
            return shown.Own.Sum(skill => skill.Pieces.Count);
        }
    }

    [Fact]
    public async Task Nobody_assesses_themselves_or_a_stranger()
    {
        var (region, participant, _) = await PeopleAsync();
        var rubric = await TestRubric.PublishAsync(app, region);
        var far = await TestRegion.FoundAsync(app);

        foreach (
            var (where, who) in new[]
            {
                (region, participant),
                (region, await region.PersonAsync(Role.Coach)),
                (region, await region.PersonAsync(Role.Designer)),
                (far, await far.PersonAsync(Role.Coach)),
            }
        )
            (await AssessAsync(where, who, participant, rubric, "2")).Refusal.ShouldBe(
                SkillsRefusals.Unknown
            );
    }

    private Task<Outcome<Done>> AssessAsync(
        TestRegion region,
        TestPerson assessor,
        TestPerson participant,
        RubricId rubric,
        string level
    ) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<AssessPerson>()
                    .AssessAsync(
                        assessor.Actor,
                        participant.Id,
                        rubric,
                        new() { Levels = [level] },
                        default
                    )
        );

    private async Task<(TestRegion, TestPerson Participant, TestPerson Coach)> PeopleAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var coach = await region.PersonAsync(Role.Coach);
        await region.CareAsync(coach, participant, Role.Coach);
        return (region, participant, coach);
    }
}
