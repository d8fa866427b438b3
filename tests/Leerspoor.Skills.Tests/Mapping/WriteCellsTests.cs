using System.Net;
using System.Net.Http.Json;
using Leerspoor.Kernel;
using Leerspoor.Skills.Mapping;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Mapping;

public sealed class WriteCellsTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Cells_are_kept_one_by_one_and_a_wrong_one_holds_up_no_other()
    {
        var scene = await MappingScene.BeginAsync(app);

        var written = await scene.WriteAsync(
            scene.Designer.Actor,
            new WriteCells.Typed(0, 0, false, "2,5"),
            new WriteCells.Typed(1, 0, true, "veel"),
            new WriteCells.Typed(2, 0, true, ""),
            new WriteCells.Typed(9, 0, true, "1")
        );

        written.Value!.Wrong.ShouldBe([1, 3]);
        var rows = (await scene.ContentAsync()).Rows;
        rows[0].Cells[0].ShouldBe(new LevelCell(2.5m, 2));
        rows[1].Cells[0].ShouldBe(new LevelCell(1, 3));
        rows[2].Cells[0].ShouldBe(new LevelCell(2, null));
    }

    [Fact]
    public async Task The_same_cells_sent_twice_change_nothing_more()
    {
        var scene = await MappingScene.BeginAsync(app);
        var first = await scene.WriteAsync(
            scene.Designer.Actor,
            new WriteCells.Typed(0, 0, false, "3")
        );
        var again = await scene.WriteAsync(
            scene.Designer.Actor,
            new WriteCells.Typed(0, 0, false, "3")
        );

        again.Value!.Edition.ShouldBe(first.Value!.Edition);
    }

    [Fact]
    public async Task Two_who_write_other_cells_at_the_same_moment_both_keep_theirs()
    {
        var scene = await MappingScene.BeginAsync(app, MappingScene.Empty(12, 2));

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(group =>
                    scene.WriteAsync(
                        scene.Designer.Actor,
                        [
                            .. Enumerable
                                .Range(0, 12)
                                .Select(row => new WriteCells.Typed(
                                    row,
                                    group / 2,
                                    group % 2 == 1,
                                    "4"
                                )),
                        ]
                    )
                )
        );

        // who loses five times is told; the cells of everybody else stand
        outcomes.ShouldContain(outcome => outcome.Refusal == null);
        var content = await scene.ContentAsync();
        foreach (var (group, outcome) in outcomes.Index())
            if (outcome.Refusal is null)
                foreach (var row in content.Rows)
                    (
                        group % 2 == 1 ? row.Cells[group / 2].Wanted : row.Cells[group / 2].Current
                    ).ShouldBe(4m);
    }

    [Fact]
    public async Task The_grid_without_script_sends_every_cell_at_once()
    {
        var scene = await MappingScene.BeginAsync(app, MappingScene.Empty(60, 40));
        using var visitor = await scene.Designer.SignedInAsync();
        await visitor.GetAsync($"{scene.Here}/rooster");
        visitor.Page.QuerySelectorAll("table[data-sheet] input").Length.ShouldBe(60 * 40);
        var cells = Enumerable
            .Range(0, 60)
            .SelectMany(row =>
                Enumerable.Range(0, 40).Select(group => ($"r{row}", $"{(row + group) % 6}"))
            )
            .ToArray();

        await visitor.SubmitAsync(
            "form:has(input[value='write-sheet'])",
            [.. cells[..^1], ("r59", "zes")]
        );
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, visitor.Text);
        visitor.Page.QuerySelector("#r59g39")!.GetAttribute("value").ShouldBe("zes");
        visitor.Page.QuerySelector("#r59g39")!.GetAttribute("aria-invalid").ShouldBe("true");
        visitor.Page.QuerySelector("#r10g3")!.GetAttribute("value").ShouldBe("1");
        await visitor.SubmitAsync("form:has(input[value='write-sheet'])", cells);

        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var content = await scene.ContentAsync();
        for (var row = 0; row < 60; row++)
        for (var group = 0; group < 40; group++)
            content.Rows[row].Cells[group].Current.ShouldBe((row + group) % 6);
    }

    [Fact]
    public async Task Who_sends_an_old_grid_over_a_newer_one_is_told()
    {
        var scene = await MappingScene.BeginAsync(app);
        using var visitor = await scene.Designer.SignedInAsync();
        await visitor.GetAsync($"{scene.Here}/rooster?wat=gewenst");
        await scene.WriteAsync(scene.Designer.Actor, new WriteCells.Typed(0, 0, false, "5"));

        await visitor.SubmitAsync("form:has(input[value='write-sheet'])");

        visitor.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_script_sends_cells_and_hears_which_were_wrong()
    {
        var scene = await MappingScene.BeginAsync(app);
        using var visitor = await scene.Designer.SignedInAsync();
        using var answer = await visitor.Client.PostAsJsonAsync(
            $"{scene.Here}/cellen",
            new object[]
            {
                new
                {
                    row = 0,
                    group = 0,
                    wanted = true,
                    text = "4,5",
                },
                new
                {
                    row = 1,
                    group = 0,
                    wanted = true,
                    text = "=A1",
                },
            }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"wrong\":[1]");
        (await scene.ContentAsync()).Rows[0].Cells[0].Wanted.ShouldBe(4.5m);
        using var nonsense = await visitor.Client.PostAsJsonAsync($"{scene.Here}/cellen", "[1]");
        nonsense.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Strangers_write_no_cell()
    {
        var scene = await MappingScene.BeginAsync(app);
        var coach = await scene.Region.PersonAsync(Role.Coach);
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = await far.PersonAsync(Role.Designer);

        (
            await scene.WriteAsync(coach.Actor, new WriteCells.Typed(0, 0, false, "5"))
        ).Refusal.ShouldBe(SkillsRefusals.Unknown);
        (
            await app.InRegionAsync(
                far.Id,
                services =>
                    services
                        .GetRequiredService<WriteCells>()
                        .HandleAsync(farDesigner.Actor, scene.Id, [new(0, 0, false, "5")], default)
            )
        ).Refusal.ShouldBe(SkillsRefusals.Unknown);
        using var visitor = await coach.SignedInAsync();
        foreach (var page in (string[])["rooster", "inlezen", "groep/1"])
        {
            await visitor.GetAsync($"{scene.Here}/{page}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }
}
