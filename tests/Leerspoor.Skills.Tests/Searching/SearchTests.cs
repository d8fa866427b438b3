using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Importing;
using Leerspoor.Skills.Searching;
using Leerspoor.Skills.Tests.Exchanging;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Searching;

public sealed class SearchTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static string Answers =>
        Path.Combine(Repository.Root, "tests/Leerspoor.Skills.Tests/Searching/top-ten.txt");

    [Fact]
    public async Task Two_hundred_questions_have_the_same_answers_on_every_database()
    {
        var region = await TestRegion.FoundAsync(app);
        var actor = (await region.PersonAsync(Role.Designer)).Actor;
        await ImportAsync(region, new EscoMaker(4_000, 300, 3_000));
        var asked = Questions.All.ToList();
        asked.Count.ShouldBe(200);

        var answers = new List<string>();
        foreach (var question in asked)
            answers.Add(
                $"{question}\t{string.Join(' ', await TopTenAsync(region, actor, question))}"
            );

        if (Environment.GetEnvironmentVariable("LEERSPOOR_WRITE_TOP_TEN") is "yes")
            await File.WriteAllLinesAsync(Answers, answers);
        answers.ShouldBe(await File.ReadAllLinesAsync(Answers));
    }

    [Fact]
    public async Task A_coach_searches_without_a_script_and_follows_what_belongs_together()
    {
        var region = await TestRegion.FoundAsync(app);
        await ImportAsync(region, new EscoMaker(200, 20, 400));
        using var visitor = await (await region.PersonAsync(Role.Coach)).SignedInAsync();

        await visitor.GetAsync("/skills?q=warmtepomp+plaatsen");
        visitor
            .Page.QuerySelector("#skills-found a")!
            .TextContent.ShouldBe("warmtepompen plaatsen");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("#skills-found a")!.GetAttribute("href")!
        );
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Hoort onder");
        visitor.Text.ShouldContain("Nodig voor");
    }

    [Fact]
    public async Task Strangers_find_nothing_of_another_region()
    {
        var region = await TestRegion.FoundAsync(app);
        await ImportAsync(region, new EscoMaker(50, 5, 50));
        var participant = (await region.PersonAsync(Role.Participant)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farCoach = (await far.PersonAsync(Role.Coach)).Actor;
        var skill = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<Skill>()
                    .Select(s => s.Id)
                    .FirstAsync()
        );

        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                (
                    await services
                        .GetRequiredService<SearchSkills>()
                        .HandleAsync(participant, "warmte", null, default)
                ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                (
                    await services
                        .GetRequiredService<ShowSkill>()
                        .HandleAsync(participant, skill, default)
                ).Refusal.ShouldBe(SkillsRefusals.Unknown);
            }
        );
        await app.InRegionAsync(
            far.Id,
            async services =>
            {
                (
                    await services
                        .GetRequiredService<SearchSkills>()
                        .HandleAsync(farCoach, "warmte", null, default)
                ).Value!.Hits.ShouldBeEmpty();
                (
                    await services
                        .GetRequiredService<ShowSkill>()
                        .HandleAsync(farCoach, skill, default)
                ).Refusal.ShouldBe(SkillsRefusals.Unknown);
            }
        );
    }

    private Task<IEnumerable<string>> TopTenAsync(
        TestRegion region,
        Actor actor,
        string question
    ) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var found = await services
                    .GetRequiredService<SearchSkills>()
                    .HandleAsync(actor, question, null, default);
                // the number in the middle of a key is enough to know which
                return found
                    .Value!.Hits.Take(10)
                    .Select(hit => hit.Key.Split('/')[^1].Split('-')[0].TrimStart('0'));
            }
        );

    private async Task ImportAsync(TestRegion region, EscoMaker esco)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{region.Id.Value:N}.zip");
        await File.WriteAllBytesAsync(path, esco.Zip());
        using var output = new StringWriter();
        var code = await new ImportCommand(app.Services, output).RunAsync(
            new(path, "ESCO", null, $"{region.Id.Value}", false, false, true)
        );
        File.Delete(path);
        code.ShouldBe(0, output.ToString());
    }
}
