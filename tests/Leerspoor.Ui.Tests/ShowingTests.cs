using Microsoft.AspNetCore.Components;
using Shouldly;
using Xunit;

namespace Leerspoor.Ui.Tests;

public sealed class ShowingTests
{
    [Fact]
    public async Task A_path_marks_the_next_station_and_says_nothing_about_being_late()
    {
        var page = await Rendered.AsDocumentAsync<PathLine>(
            new()
            {
                ["Label"] = "Path",
                ["Stations"] = new PathStation[]
                {
                    new("One", StationState.Reached),
                    new("Two", StationState.Next),
                    new("Three", StationState.Ahead),
                },
            }
        );

        page.QuerySelectorAll("li").Length.ShouldBe(3);
        page.QuerySelector("[aria-current=step] .path__label")!.TextContent.ShouldBe("Two");
        page.QuerySelector(".path__stop--ahead .path__words")!.TextContent.Trim().ShouldBe("Three");
    }

    [Fact]
    public async Task Achieved_steps_are_counted_without_a_total()
    {
        var page = await Rendered.AsDocumentAsync<AchievedSteps>(
            new() { ["Steps"] = new AchievedStep[] { new("One"), new("Two") } }
        );

        page.QuerySelector(".steps__count")!.TextContent.ShouldBe("Je hebt 2 stappen gezet");
    }

    [Fact]
    public async Task A_table_repeats_its_headings_at_every_cell_for_small_screens()
    {
        var page = await Rendered.AsDocumentAsync<DataTable<string>>(
            new()
            {
                ["Rows"] = new[] { "Samira", "Jan" },
                ["Caption"] = "People",
                ["ChildContent"] = (RenderFragment)(
                    builder =>
                    {
                        builder.OpenComponent<Column<string>>(0);
                        builder.AddComponentParameter(1, "Title", "Name");
                        builder.AddComponentParameter(
                            2,
                            "ChildContent",
                            (RenderFragment<string>)(Rendered.Text)
                        );
                        builder.CloseComponent();
                    }
                ),
            }
        );

        page.QuerySelectorAll("thead th").Select(head => head.TextContent).ShouldBe(["Name"]);
        page.QuerySelectorAll("td[data-label=Name]")
            .Select(cell => cell.TextContent)
            .ShouldBe(["Samira", "Jan"]);
    }

    [Fact]
    public async Task A_spider_chart_has_the_same_numbers_in_a_table()
    {
        var page = await Rendered.AsDocumentAsync<SpiderChart>(
            new()
            {
                ["Title"] = "Chart",
                ["Axes"] = new[] { "a", "b", "c" },
                ["Series"] = new ChartSeries[] { new("now", [1, 2, 3]) },
                ["Levels"] = new[] { "-", "A", "B", "C" },
            }
        );

        page.QuerySelectorAll("polygon.spider__shape").Length.ShouldBe(1);
        page.QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public async Task Words_follow_the_language_of_the_visitor() =>
        (
            await Rendered.AsDocumentAsync<AchievedSteps>(
                new() { ["Steps"] = Array.Empty<AchievedStep>() },
                "en"
            )
        )
            .QuerySelector(".steps__count")!
            .TextContent.ShouldBe("You start here. That is a step already.");
}
