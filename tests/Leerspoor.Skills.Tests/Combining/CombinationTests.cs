using System.Net;
using System.Text.Json;
using Leerspoor.Kernel;
using Leerspoor.Skills.Combining;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Tests.Outcomes;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Combining;

public sealed class CombinationTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Two_outcomes_become_a_module_and_the_module_a_curriculum_that_everyone_can_read()
    {
        var region = await TestRegion.FoundAsync(app);
        var person = await region.PersonAsync(Role.Designer);
        var first = await TestOutcome.WriteAsync(app, region, person.Actor, "Pomp plaatsen");
        var second = await TestOutcome.WriteAsync(app, region, person.Actor, "Leiding leggen");
        using var visitor = await person.SignedInAsync();

        var module = await MakeAsync(visitor, "Module", "Warmte in huis", "40");
        foreach (var outcome in (LearningOutcomeId[])[first, second])
            await AddAsync(visitor, module, outcome.Value);
        // the second one first
        await visitor.SubmitAsync($"form:has(input[value='move-{second.Value}'])", ("Shift", "up"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await PublishAsync(visitor, module);
        var curriculum = await MakeAsync(visitor, "Curriculum", "Monteur, eerste jaar", null);
        await AddAsync(visitor, curriculum, module);
        await PublishAsync(visitor, curriculum);

        using var stranger = new WebVisitor(await app.AnonymousAsync());
        await stranger.GetAsync("/leeruitkomst");
        stranger.Text.ShouldContain("Monteur, eerste jaar");
        await stranger.GetAsync($"/curriculum/{curriculum}");
        stranger.Text.ShouldContain("40 uur");
        stranger
            .Text.IndexOf("Leiding leggen", StringComparison.Ordinal)
            .ShouldBeLessThan(stranger.Text.IndexOf("Pomp plaatsen", StringComparison.Ordinal));
        await stranger.GetAsync($"/module/{curriculum}");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_module_comes_as_linked_data_csv_and_case_in_its_order()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var first = await TestOutcome.WriteAsync(app, region, designer, "Pomp plaatsen");
        var second = await TestOutcome.WriteAsync(app, region, designer, "Leiding leggen");
        var module = await MakeAsync(region, designer, CombinationKind.Module, second, first);
        await app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<PublishCombination>()
                        .HandleAsync(designer, module, default)
                ).Refusal.ShouldBeNull()
        );

        using var client = await app.AnonymousAsync();
        Task<string> FileAsync(string ending) =>
            client.GetStringAsync(
                new Uri($"/module/{module.Value}/bestand.{ending}", UriKind.Relative)
            );
        using var json = JsonDocument.Parse(await FileAsync("jsonld"));
        json.RootElement.GetProperty("elm:volumeOfLearning").GetString().ShouldBe("PT30H");
        json.RootElement.GetProperty("elm:learningOutcome")
            .GetProperty("@list")
            .EnumerateArray()
            .Select(part => part.GetProperty("dct:title").GetString())
            .ShouldBe(["Leiding leggen", "Pomp plaatsen"]);
        (await FileAsync("csv")).Split('\n')[1].ShouldContain($"/leeruitkomst/{second.Value}");
        using var package = JsonDocument.Parse(await FileAsync("case.json"));
        package
            .RootElement.GetProperty("CFItems")
            .EnumerateArray()
            .Select(item => item.GetProperty("CFItemType").GetString())
            .ShouldContain("Module");
    }

    [Fact]
    public async Task Only_what_is_whole_and_has_published_parts_is_published()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var draft = await TestOutcome.WriteAsync(
            app,
            region,
            designer,
            "Nog niet",
            published: false
        );
        var empty = await MakeAsync(region, designer, CombinationKind.Module);
        var unready = await MakeAsync(region, designer, CombinationKind.Module, draft);

        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var publish = services.GetRequiredService<PublishCombination>();
                var arrange = services.GetRequiredService<ArrangeParts>();
                (await publish.HandleAsync(designer, empty, default)).Refusal.ShouldBe(
                    SkillsRefusals.CombinationEmpty
                );
                (await publish.HandleAsync(designer, unready, default)).Refusal.ShouldBe(
                    SkillsRefusals.CombinationPartDraft
                );
                (
                    await arrange.AddAsync(designer, unready, $"{draft.Value}", default)
                ).Refusal.ShouldBe(SkillsRefusals.CombinationPart);
                (
                    await services
                        .GetRequiredService<PublishOutcome>()
                        .HandleAsync(designer, draft, default)
                ).Refusal.ShouldBeNull();
                (await publish.HandleAsync(designer, unready, default)).Refusal.ShouldBeNull();
                (
                    await arrange.RemoveAsync(designer, unready, $"{draft.Value}", default)
                ).Refusal.ShouldBe(SkillsRefusals.CombinationFixed);
                var next = (await publish.RenewAsync(designer, unready, default)).Value!.Id;
                (await publish.HandleAsync(designer, next, default)).Refusal.ShouldBeNull();
                (
                    await services
                        .GetRequiredService<ShowCombination>()
                        .HandleAsync(designer, unready, default)
                ).Value!.Combination.ReplacedBy.ShouldBe(next);
            }
        );
    }

    [Fact]
    public async Task What_cannot_be_a_number_of_hours_is_refused_at_the_field()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/leeruitkomsten/modules/nieuw");
        await visitor.SubmitAsync(
            "form:has(input[value='write-combination'])",
            ("Input.Title", "Warmte"),
            ("Input.Hours", "veel")
        );
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Text.ShouldContain("heel aantal uren");
    }

    [Fact]
    public async Task Strangers_neither_change_nor_see_a_draft()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var outcome = await TestOutcome.WriteAsync(app, region, designer, "Pomp plaatsen");
        var id = await MakeAsync(region, designer, CombinationKind.Module, outcome);
        var coach = (await region.PersonAsync(Role.Coach)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;

        foreach (var (where, who) in new[] { (region, coach), (far, farDesigner) })
            await app.InRegionAsync(
                where.Id,
                async services =>
                {
                    var part = $"{outcome.Value}";
                    var write = services.GetRequiredService<WriteCombination>();
                    var arrange = services.GetRequiredService<ArrangeParts>();
                    var publish = services.GetRequiredService<PublishCombination>();
                    var show = services.GetRequiredService<ShowCombination>();
                    var list = services.GetRequiredService<ListCombinations>();
                    Refusal?[] answers =
                    [
                        (await show.HandleAsync(who, id, default)).Refusal,
                        (
                            await write.HandleAsync(
                                who,
                                id,
                                CombinationKind.Module,
                                new() { Title = "x" },
                                default
                            )
                        ).Refusal,
                        (await arrange.AddAsync(who, id, part, default)).Refusal,
                        (await arrange.MoveAsync(who, id, (part, "up"), default)).Refusal,
                        (await arrange.RemoveAsync(who, id, part, default)).Refusal,
                        (await publish.HandleAsync(who, id, default)).Refusal,
                        (await publish.RenewAsync(who, id, default)).Refusal,
                    ];
                    answers.ShouldAllBe(refusal => refusal == SkillsRefusals.Unknown);
                    (await list.HandleAsync(who, default)).Value!.All.ShouldBeEmpty();
                }
            );
        using var client = await app.AnonymousAsync();
        (
            await client.GetAsync(new Uri($"/module/{id.Value}", UriKind.Relative))
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Guid> MakeAsync(
        WebVisitor visitor,
        string kind,
        string title,
        string? hours
    )
    {
        await visitor.GetAsync($"/leeruitkomsten/modules/nieuw?soort={kind}");
        await visitor.SubmitAsync(
            "form:has(input[value='write-combination'])",
            hours is null
                ? [("Input.Title", title)]
                : [("Input.Title", title), ("Input.Hours", hours)]
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        return Guid.Parse(visitor.Location!.Split('/')[^1]);
    }

    private static async Task AddAsync(WebVisitor visitor, Guid combination, Guid part)
    {
        await visitor.GetAsync($"/leeruitkomsten/modules/{combination}");
        await visitor.SubmitAsync("form:has(input[value='add-part'])", ("Input.Part", $"{part}"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.FollowAsync();
    }

    private static async Task PublishAsync(WebVisitor visitor, Guid combination)
    {
        await visitor.GetAsync($"/leeruitkomsten/modules/{combination}");
        await visitor.SubmitAsync("form:has(input[value='publish-combination'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
    }

    private Task<CombinationId> MakeAsync(
        TestRegion region,
        Actor designer,
        CombinationKind kind,
        params LearningOutcomeId[] parts
    ) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var made = await services
                    .GetRequiredService<WriteCombination>()
                    .HandleAsync(
                        designer,
                        null,
                        kind,
                        new() { Title = "Warmte", Hours = "30" },
                        default
                    );
                foreach (var part in parts)
                    await services
                        .GetRequiredService<ArrangeParts>()
                        .AddAsync(designer, made.Value!.Id, $"{part.Value}", default);
                return made.Value!.Id;
            }
        );
}
