using System.Net;
using System.Text;
using System.Text.Json;
using Leerspoor.Kernel;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Rubrics;
using Leerspoor.Skills.Tests.Exchanging;
using Leerspoor.Skills.Tests.Outcomes;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Rubrics;

public sealed class WpoRubricTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_rubric_in_WPO_form_begins_with_the_indicators_of_a_component()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/rubrics/nieuw?vorm=wpo");
        var source = visitor
            .Page.QuerySelectorAll("select[name='Input.Source'] option")[1]
            .GetAttribute("value")!;

        await visitor.SubmitAsync(
            "form:has(input[value='write-rubric'])",
            ("Input.Title", "Op de werkvloer"),
            ("Input.Source", source)
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.FollowAsync();
        // saved again as it is: nothing gets lost on the form
        await visitor.SubmitAsync("form:has(input[value='write-rubric'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has(input[value='publish-rubric'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        var text = default(RubricText)!;
        await region.WithDbAsync(async db => text = (await db.Set<Rubric>().SingleAsync()).Text);
        text.Levels.ShouldBe(["A", "B", "C"]);
        text.Criteria.Count.ShouldBeGreaterThan(1);
        text.Criteria.ShouldAllBe(criterion =>
            criterion.Component.Length > 0 && criterion.Cells.Count == 3
        );
        await visitor.FollowAsync();
        visitor
            .Page.QuerySelectorAll("main h2")
            .Select(head => head.TextContent)
            .ShouldContain(text.Criteria[0].Component);
    }

    [Fact]
    public async Task A_rubric_of_an_outcome_stands_in_its_CASE_package()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var outcome = await TestOutcome.WriteAsync(app, region, designer, "Pomp plaatsen");
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var write = services.GetRequiredService<WriteRubric>();
                var begun = await write.HandleAsync(
                    designer,
                    null,
                    new()
                    {
                        Title = "Pompen",
                        Levels = "Nog niet\nAlleen",
                        Outcome = $"{outcome.Value}",
                    },
                    default
                );
                await write.HandleAsync(
                    designer,
                    begun.Value!.Id,
                    new()
                    {
                        Title = "Pompen",
                        Levels = "Nog niet\nAlleen",
                        Outcome = $"{outcome.Value}",
                        Names = ["Lekdicht"],
                        Needed = ["2"],
                        Cells = ["Het lekt.", "Het lekt \"niet\"."],
                    },
                    default
                );
                (
                    await write.PublishAsync(designer, begun.Value.Id, default)
                ).Refusal.ShouldBeNull();
            }
        );

        using var client = await app.AnonymousAsync();
        var package = await client.GetStringAsync(
            new Uri("/leeruitkomst/catalogus.case.json", UriKind.Relative)
        );
        using var json = JsonDocument.Parse(package);
        var criterion = json
            .RootElement.GetProperty("CFRubrics")
            .EnumerateArray()
            .Single(rubric => rubric.GetProperty("title").GetString() == "Pompen")
            .GetProperty("CFRubricCriteria")[0];
        criterion
            .GetProperty("CFItemURI")
            .GetProperty("uri")
            .GetString()!
            .ShouldEndWith($"/leeruitkomst/{outcome.Value}");
        criterion
            .GetProperty("CFRubricCriterionLevels")
            .EnumerateArray()
            .Select(level => level.GetProperty("description").GetString())
            .ShouldBe(["Het lekt.", "Het lekt \"niet\"."]);
        json.RootElement.GetProperty("CFItems")
            .EnumerateArray()
            .ShouldAllBe(item => item.GetProperty("fullStatement").GetString() != "Pompen");
        // and it comes in again as a rubric
        var report = new ImportReport(_ => { });
        Formats
            .Find("case")!
            .Read([Files.Of("case.json", Encoding.UTF8.GetBytes(package))], report, default)
            .Nodes.ShouldContain(node => node.Kind == NodeKinds.Rubric && node.Label == "Pompen");
        report.Refused.ShouldBe(0);
    }
}
