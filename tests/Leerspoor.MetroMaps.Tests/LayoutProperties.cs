using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroMaps.Tests;

public class LayoutProperties
{
    // every start and every repair has a budget of its own
    private static readonly long MostWork = 20 * LayoutOptions.Default.WorkBudget;

    [Fact]
    public void Every_small_map_is_drawn_well() => Holds(RandomMaps.Up(12, 60), 25);

    [Fact]
    public void Every_large_map_is_drawn_well() => Holds(RandomMaps.Up(40, 300), 6);

    [Fact]
    public void Another_order_of_lines_and_stations_gives_the_same_map() =>
        Prop.ForAll(
                RandomMaps.Up(8, 40),
                map =>
                {
                    var other = new MapModel([.. map.Lines.Reverse()], [.. map.Stations.Reverse()]);
                    Json(other).ShouldBe(Json(map));
                }
            )
            .Check(
                Config
                    .QuickThrowOnFailure.WithReplay(RandomMaps.Seed, RandomMaps.Gamma)
                    .WithMaxTest(6)
            );

    [Fact]
    public void Other_names_move_no_station() =>
        Prop.ForAll(
                RandomMaps.Up(8, 40),
                map =>
                {
                    var renamed = map with
                    {
                        Stations =
                        [
                            .. map.Stations.Select(s => s with { Name = s.Name + " nieuw" }),
                        ],
                    };
                    LayOut(renamed).Stations.ShouldBe(LayOut(map).Stations);
                }
            )
            .Check(
                Config
                    .QuickThrowOnFailure.WithReplay(RandomMaps.Seed, RandomMaps.Gamma)
                    .WithMaxTest(6)
            );

    private static void Holds(Arbitrary<MapModel> maps, int count) =>
        Prop.ForAll(maps, map => IsDrawnWell(map))
            .Check(
                Config
                    .QuickThrowOnFailure.WithReplay(RandomMaps.Seed, RandomMaps.Gamma)
                    .WithMaxTest(count)
            );

    private static void IsDrawnWell(MapModel map)
    {
        var layout = LayOut(map);
        var measures = LayoutMeasures.Of(map, layout);
        measures.SlantedSegments.ShouldBe(0);
        measures.ForeignPasses.ShouldBe(0);
        var shape = Shape.Of(map);
        if (!shape.IsTangle)
            measures.NearestStations.ShouldBeGreaterThanOrEqualTo(0.5);
        if (shape.IsPlanar)
            measures.Crossings.ShouldBe(0);
        measures.LabelOverlaps.ShouldBe(0);
        if (map.Lines.Count <= 12)
            measures.LabelsMissing.ShouldBe(0);
        layout.Work.ShouldBeLessThan(MostWork);
        layout.Stations.Count.ShouldBe(map.Stations.Count);
        layout.Hops.Count.ShouldBe(map.Lines.Sum(HopsOf));
    }

    private static int HopsOf(MapLine line) =>
        line.Stations.Zip(line.Stations.Skip(1)).Count(hop => hop.First != hop.Second);

    private static string Json(MapModel map) => LayoutJson.Write(LayOut(map));

    private static MapLayout LayOut(MapModel map) =>
        MapLayouter
            .LayOut(map, cancelled: TestContext.Current.CancellationToken)
            .Layout.ShouldNotBeNull();
}
