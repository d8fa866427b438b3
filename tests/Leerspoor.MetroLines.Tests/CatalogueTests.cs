using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Rubrics;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class CatalogueTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task An_outcome_of_a_line_begins_with_the_words_of_the_open_catalogue()
    {
        var scene = await CompanyScene.SetAsync(app);
        var id = await PublishAsync(scene);
        using var broker = await scene.Broker.SignedInAsync();

        await broker.GetAsync($"{scene.Home}/leeruitkomsten/nieuw?lijn={scene.Line}&uit={id}");
        await broker.SubmitAsync("form:has([value=save-row])");

        var kept = (await scene.ShowAsync()).Held.Outcomes.Single();
        kept.LineKey.ShouldBe(scene.Line);
        kept.Responsibility.ShouldBe("Plaatst een warmtepomp volgens tekening");
        kept.Skills.ReplaceLineEndings("\n").ShouldBe("Leest een tekening\nMeet de druk");
        kept.Knowledge.ShouldBe("Werking van koudemiddel");
        kept.CriteriaList.ShouldBe(["Druk meten: Meet zelf en leest goed af"]);
    }

    [Fact]
    public async Task An_outcome_that_is_not_in_the_catalogue_leaves_the_form_empty()
    {
        var scene = await CompanyScene.SetAsync(app);
        using var broker = await scene.Broker.SignedInAsync();

        var page = await broker.GetAsync($"{scene.Home}/leeruitkomsten/nieuw?uit=bestaat-niet");

        page.QuerySelector("#input-responsibility")!.TextContent.Trim().ShouldBeEmpty();
    }

    private static Task<Guid> PublishAsync(CompanyScene scene) =>
        scene.Map.App.InRegionAsync(
            scene.Region.Id,
            async services =>
            {
                var designer = scene.Map.Designer.Actor;
                var written = await services
                    .GetRequiredService<WriteOutcome>()
                    .HandleAsync(
                        designer,
                        null,
                        new()
                        {
                            Title = "Warmtepomp plaatsen",
                            Responsibility = "Plaatst een warmtepomp volgens tekening",
                            Skills = "Leest een tekening\nMeet de druk",
                            Knowledge = "Werking van koudemiddel",
                        },
                        default
                    );
                var id = written.Value!.Id;
                var published = await services
                    .GetRequiredService<PublishOutcome>()
                    .HandleAsync(designer, id, default);
                published.Refusal.ShouldBeNull();
                await AddRubricAsync(services, designer, id);
                return id.Value;
            }
        );

    private static async Task AddRubricAsync(
        IServiceProvider services,
        Actor designer,
        LearningOutcomeId outcome
    )
    {
        var db = services.GetRequiredService<LeerspoorDb>();
        var rubric = Rubric.Begun(
            "Druk",
            new(
                ["Met hulp", "Zelf"],
                [new("Druk meten", 2, ["Meet met hulp", "Meet zelf en leest goed af"])]
            ),
            outcome,
            designer.Person,
            DateTimeOffset.UnixEpoch
        );
        rubric.Publish(DateTimeOffset.UnixEpoch).ShouldBeNull();
        db.Add(rubric);
        await db.SaveChangesAsync();
    }
}
