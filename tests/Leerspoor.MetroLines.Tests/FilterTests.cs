using Leerspoor.Kernel;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class FilterTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly MapContent Content = new(
        [new("a", new("A"), "monteur", ["x", "y"]), new("b", new("B"), "planner", ["y", "z"])],
        [
            new("x", new("Één")) { Phase = StationPhase.Activate },
            new("y", new("Twee")) { Outcomes = "Je meet een lek" },
            new("z", new("Drie")) { Phase = StationPhase.Translate },
        ]
    );

    [Theory]
    [InlineData("", 0, "", "ab", "xyz")]
    [InlineData("monteur", 0, "", "a", "xy")]
    [InlineData("", 3, "", "b", "z")]
    [InlineData("", 0, "MEET", "ab", "y")]
    [InlineData("", 0, "een", "ab", "xy")]
    [InlineData("planner", 1, "", "", "")]
    public void A_reader_finds_lines_and_stations(
        string persona,
        int phase,
        string outcome,
        string lines,
        string stations
    )
    {
        var filter = new MapFilter(persona, (StationPhase)phase, outcome);

        string.Concat(Content.Lines.Where(line => filter.Shows(Content, line)).Select(l => l.Key))
            .ShouldBe(lines);
        string.Concat(Content.Stations.Where(s => filter.Shows(Content, s)).Select(s => s.Key))
            .ShouldBe(stations);
    }

    [Fact]
    public async Task What_is_not_looked_for_is_pale_and_leads_nowhere()
    {
        var scene = await MapScene.SetAsync(app);
        await scene.DoAsync<PublishMap, Outcome<Done>>(publish =>
            publish.HandleAsync(scene.Designer.Actor, scene.Map, true, default)
        );
        using var reader = new WebVisitor(await app.AnonymousAsync());

        var page = await reader.GetAsync($"/kaart/{scene.Map.Value}?zoek=cobots%202&groot=2");

        page.QuerySelectorAll("svg.metro-map a").Length.ShouldBe(1);
        page.QuerySelectorAll(".line-words").Length.ShouldBe(1);
        page.QuerySelector("[name=zoek]")!.GetAttribute("value").ShouldBe("cobots 2");
        page.QuerySelectorAll(".metro-zoom a")
            .ShouldAllBe(link => link.GetAttribute("href")!.Contains("zoek=cobots%202"));
    }
}
