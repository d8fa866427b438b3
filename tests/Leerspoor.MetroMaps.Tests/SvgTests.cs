using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroMaps.Tests;

public class SvgTests
{
    private static readonly string[] Nasty =
    [
        "<script>alert(1)</script>",
        "\"><a onclick='x()'>&amp;",
        "",
        " \u0000\u0001\u202e ",
        new string('x', 2_000),
        "\ud800 half a character \uffff",
        "]]><!-- <svg> -->",
    ];

    [Fact]
    public void Whatever_names_say_the_picture_is_valid_and_runs_nothing()
    {
        var stations = Nasty.Select((name, i) => new MapStation($"s{i}\"<'&", name)).ToList();
        var map = new MapModel(
            [
                .. Nasty.Select(
                    (name, i) =>
                        new MapLine($"<{i}>", name, [.. stations.Select(s => s.Id).Skip(i)])
                ),
            ],
            stations
        );
        var layout = MapLayouter.LayOut(map).Layout.ShouldNotBeNull();
        var svg = XDocument.Parse(MapSvg.Draw(map, layout));
        svg.Descendants()
            .ShouldAllBe(e => e.Name.LocalName != "script" && e.Name.LocalName != "style");
        svg.Descendants()
            .Attributes()
            .ShouldAllBe(a => !a.Name.LocalName.StartsWith("on") && a.Name.LocalName != "style");
        LayoutMeasures.Of(map, layout).LabelOverlaps.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_station_without_a_name_is_a_link_without_a_label(string name)
    {
        var map = new MapModel([new("L1", "", ["s1", "s2"])], [new("s1", name), new("s2", "Twee")]);
        var layout = MapLayouter.LayOut(map).Layout.ShouldNotBeNull();
        layout.Labels.Select(label => label.StationId).ShouldBe(["s2"]);
        Draw(map, new()).Descendants().Count(e => e.Name.LocalName == "a").ShouldBe(2);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('\u00e9')]
    public void A_name_of_two_thousand_characters_is_cut(char letter)
    {
        var map = new MapModel(
            [new("L1", "", ["s1", "s2"])],
            [new("s1", new string(letter, 2_000)), new("s2", "Twee")]
        );
        var layout = MapLayouter.LayOut(map).Layout.ShouldNotBeNull();
        var label = layout.Labels.Single(l => l.StationId == "s1");
        label.Rows.Count.ShouldBeLessThanOrEqualTo(LayoutOptions.Default.LabelRows);
        label.Rows[^1].ShouldEndWith("\u2026");
        label.Width.ShouldBeLessThan(20);
    }

    [Fact]
    public void Every_station_is_a_link_with_a_title()
    {
        var map = RandomMaps.Make(6, 25, 3);
        var svg = Draw(map, new());
        var links = svg.Descendants().Where(e => e.Name.LocalName == "a").ToList();
        links.Count.ShouldBe(map.Stations.Count);
        links.ShouldAllBe(a => a.Attribute("href")!.Value.StartsWith('#'));
        links.ShouldAllBe(a => a.Elements().First().Name.LocalName == "title");
    }

    [Fact]
    public void A_line_has_its_colour_its_letter_and_its_name()
    {
        var map = new MapModel(
            [new("L1", "Bouw", ["s1", "s2"])],
            [new("s1", "Een"), new("s2", "Twee")]
        );
        var options = new SvgOptions
        {
            Lines = new Dictionary<string, LineLook> { ["L1"] = new("Q", "#123456") },
        };
        var svg = Draw(map, options).ToString();
        svg.ShouldContain("stroke=\"#123456\"");
        svg.ShouldContain(">Q</text>");
        svg.ShouldContain("<title>Q Bouw</title>");
    }

    [Fact]
    public void A_link_that_could_run_something_is_left_out()
    {
        var map = new MapModel(
            [new("L1", "", ["s1", "s2"])],
            [new("s1", "Een"), new("s2", "Twee")]
        );
        var options = new SvgOptions
        {
            Stations = new Dictionary<string, StationLink>
            {
                ["s1"] = new("javascript:alert(1)", "Een"),
                ["s2"] = new("/stations/2", "Twee, lijn A, 4 uur", StationMark.Done),
            },
        };
        var svg = Draw(map, options).ToString();
        svg.ShouldNotContain("javascript");
        svg.ShouldContain("href=\"/stations/2\"");
        svg.ShouldContain("metro-done");
    }

    [Theory]
    [InlineData(SvgTheme.Light)]
    [InlineData(SvgTheme.Dark)]
    [InlineData(SvgTheme.Print)]
    public void Line_colours_read_against_the_page(SvgTheme theme)
    {
        var palette = Drawing.Palette.Of(theme);
        foreach (var colour in palette.Lines.Append(palette.Ink))
            Contrast(colour, palette.Page).ShouldBeGreaterThan(4.5, colour);
        foreach (var colour in palette.Lines)
            Contrast(colour, palette.BadgeInk).ShouldBeGreaterThan(4.5, colour);
    }

    private static XDocument Draw(MapModel map, SvgOptions options) =>
        XDocument.Parse(MapSvg.Draw(map, MapLayouter.LayOut(map).Layout!, options));

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(i => Convert.ToInt32(colour.Substring(1 + 2 * i, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
