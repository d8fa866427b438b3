using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroMaps.Tests;

public class AgainTests
{
    [Fact]
    public void The_same_map_again_moves_nothing() =>
        Prop.ForAll(
                RandomMaps.Up(10, 50),
                map =>
                {
                    var before = LayOut(map, null);
                    LayoutMeasures.MovedShare(before, LayOut(map, before)).ShouldBe(0);
                }
            )
            .Check(
                Config
                    .QuickThrowOnFailure.WithReplay(RandomMaps.Seed, RandomMaps.Gamma)
                    .WithMaxTest(6)
            );

    [Fact]
    public void The_median_edit_keeps_most_stations_in_their_place()
    {
        var map = RandomMaps.Make(10, 50, 4);
        var layout = LayOut(map, null);
        var moved = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            map = Edited(map, i);
            var next = LayOut(map, layout);
            LayoutMeasures.Of(map, next).ForeignPasses.ShouldBe(0);
            moved.Add(LayoutMeasures.MovedShare(layout, next));
            layout = next;
        }
        moved.Order().ElementAt(moved.Count / 2).ShouldBeLessThanOrEqualTo(0.15);
    }

    [Fact]
    public void A_held_station_stays_where_it_was_put_and_the_map_is_still_drawn_well()
    {
        var map = RandomMaps.Make(8, 40, 5);
        var before = LayOut(map, null);
        var stopped = map.Lines.SelectMany(line => line.Stations).ToHashSet(StringComparer.Ordinal);
        foreach (var station in before.Stations.Where(s => stopped.Contains(s.Id)).Take(8))
        {
            var to = new MapPoint(Math.Round(station.At.X) + 2, Math.Round(station.At.Y) + 1);
            var carried = before with
            {
                Stations =
                [
                    .. before.Stations.Select(s => s == station ? s with { At = to, End = to } : s),
                ],
            };

            var after = MapLayouter
                .LayOut(
                    map,
                    new() { Held = [station.Id] },
                    carried,
                    TestContext.Current.CancellationToken
                )
                .Layout.ShouldNotBeNull();

            var measures = LayoutMeasures.Of(map, after);
            (measures.ForeignPasses, measures.SlantedSegments).ShouldBe((0, 0));
            // a whole map may be shifted; what was put next to what may not
            LayoutMeasures.MovedShare(carried, after).ShouldBeLessThan(0.5);
        }
    }

    [Fact]
    public void A_previous_layout_beyond_reason_is_left_aside()
    {
        var map = RandomMaps.Make(3, 12, 1);
        var fresh = LayOut(map, null);
        var odd = fresh with
        {
            Stations = [.. fresh.Stations.Select(s => s with { At = new(double.NaN, 1e300) })],
        };
        LayoutJson.Write(LayOut(map, odd)).ShouldBe(LayoutJson.Write(fresh));
    }

    private static MapModel Edited(MapModel map, int i)
    {
        var lines = map.Lines.ToList();
        var at = i % lines.Count;
        var stops = lines[at].Stations.ToList();
        switch (i % 3)
        {
            case 0:
                stops.Insert(1, "new" + i);
                map = map with { Stations = [.. map.Stations, new("new" + i, "Nieuw " + i)] };
                break;
            case 1 when stops.Count > 3:
                stops.RemoveAt(1);
                break;
            default:
                stops.Add(lines[(at + 3) % lines.Count].Stations[0]);
                break;
        }
        lines[at] = lines[at] with { Stations = stops };
        return map with { Lines = lines };
    }

    private static MapLayout LayOut(MapModel map, MapLayout? previous) =>
        MapLayouter
            .LayOut(map, null, previous, TestContext.Current.CancellationToken)
            .Layout.ShouldNotBeNull();
}
