using Shouldly;
using Xunit;

namespace Leerspoor.MetroMaps.Tests;

public class RefusalTests
{
    [Fact]
    public void A_map_of_nothing_is_refused() => Codes(new([], [])).ShouldBe([MapProblems.Empty]);

    [Fact]
    public void Ten_thousand_stations_are_refused_at_once() =>
        Codes(new([], Stations(10_000))).ShouldBe([MapProblems.TooManyStations]);

    [Fact]
    public void A_line_of_a_thousand_stops_is_refused_and_named() =>
        MapLayouter
            .LayOut(
                new(
                    [new("L1", "", [.. Enumerable.Range(0, 1_000).Select(i => "s" + i % 500)])],
                    Stations(500)
                )
            )
            .Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("metro-maps.too-many-stops 'L1' 1000/100");

    [Fact]
    public void An_id_without_end_is_refused_and_cut_in_the_message()
    {
        var problem = MapLayouter
            .LayOut(new([], [new(new string('x', 100_000), "")]))
            .Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(MapProblems.BadId);
        problem.Subject!.Length.ShouldBe(80);
    }

    [Fact]
    public void A_station_on_five_hundred_lines_is_refused()
    {
        var lines = Enumerable.Range(0, 500).Select(i => new MapLine("L" + i, "", ["s0", "s1"]));
        Codes(new([.. lines], Stations(2))).ShouldBe([MapProblems.TooManyLines]);
        MapLayouter
            .LayOut(new([.. lines], Stations(2)), new() { MaxLines = 500 })
            .Problems.Select(p => p.Code)
            .ShouldBe([MapProblems.TooManyLinesAtStation, MapProblems.TooManyLinesAtStation]);
    }

    [Fact]
    public void A_station_on_as_many_lines_as_may_be_is_drawn_and_one_more_is_refused()
    {
        MapLayouter.LayOut(Star(60)).Layout.ShouldNotBeNull();
        Codes(Star(61)).ShouldBe([MapProblems.TooManyLinesAtStation]);
    }

    private static MapModel Star(int lines) =>
        new(
            [
                .. Enumerable
                    .Range(0, lines)
                    .Select(i => new MapLine(
                        "L" + i,
                        "",
                        [$"s{(2 * i) + 1}", "s0", $"s{(2 * i) + 2}"]
                    )),
            ],
            Stations((2 * lines) + 1)
        );

    [Fact]
    public void An_unknown_station_is_named() =>
        MapLayouter
            .LayOut(new([new("L1", "", ["s0", "elsewhere"])], Stations(1)))
            .Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("metro-maps.unknown-station 'elsewhere'");

    [Fact]
    public void Ids_are_given_once() =>
        Codes(
                new(
                    [new("L1", "", []), new("L1", "", [])],
                    [.. Stations(1), .. Stations(1), new("", "")]
                )
            )
            .ShouldBe([MapProblems.LineTwice, MapProblems.StationTwice, MapProblems.BadId]);

    [Fact]
    public void An_option_outside_its_range_is_a_bug() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new LayoutOptions { WorkBudget = 1 });

    [Fact]
    public void Work_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() =>
            MapLayouter.LayOut(RandomMaps.Make(10, 50, 1), cancelled: new CancellationToken(true))
        );

    private static MapStation[] Stations(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new MapStation("s" + i, "Station " + i))];

    private static List<string> Codes(MapModel map) =>
        [.. MapLayouter.LayOut(map).Problems.Select(problem => problem.Code)];
}
