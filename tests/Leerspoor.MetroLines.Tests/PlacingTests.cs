using Leerspoor.Kernel;
using Leerspoor.MetroLines.Describing;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.MetroMaps;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class PlacingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_station_stays_where_it_is_dragged_also_after_the_next_change()
    {
        var scene = await MapScene.SetAsync(app);
        var dragged = (await scene.ShowAsync()).Content.Stations[1].Key;
        var before = (await LayoutAsync(scene))[dragged];

        var done = await PlaceAsync(scene, new(dragged, null, "2", "3"));
        var after = await LayoutAsync(scene);
        await scene.AddLineAsync("Lassen");
        var later = await LayoutAsync(scene);

        done.Refusal.ShouldBeNull();
        after[dragged].ShouldBe(new(before.X + 2, before.Y + 3));
        later[dragged].ShouldBe(after[dragged]);
    }

    [Fact]
    public async Task A_step_with_a_button_is_one_cell()
    {
        var scene = await MapScene.SetAsync(app);
        var key = (await scene.ShowAsync()).Content.Stations[0].Key;
        var before = (await LayoutAsync(scene))[key];

        await PlaceAsync(scene, new(key, "down", null, null));

        (await LayoutAsync(scene))[key].ShouldBe(before with { Y = before.Y + 1 });
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("sideways", "1", null)]
    [InlineData(null, "1e9", "2")]
    [InlineData(null, "201", "0")]
    public async Task A_way_that_leads_nowhere_is_refused(
        string? toward,
        string? across,
        string? down
    )
    {
        var scene = await MapScene.SetAsync(app);
        var key = (await scene.ShowAsync()).Content.Stations[0].Key;

        var refused = await PlaceAsync(scene, new(key, toward, across, down));
        var unknown = await PlaceAsync(scene, new("x", "left", null, null));

        refused.Refusal.ShouldBe(MetroLinesRefusals.ChooseDirection);
        unknown.Refusal.ShouldBe(MetroLinesRefusals.ChooseStation);
    }

    [Fact]
    public async Task A_new_station_comes_right_after_the_chosen_stop()
    {
        var scene = await MapScene.SetAsync(app);
        var line = (await scene.ShowAsync()).Content.Lines[0];

        await InsertAsync(scene, (line.Key, "0", line.Stops[0]), "Nieuw");

        var after = (await scene.ShowAsync()).Content;
        var stops = after.Line(line.Key)!.Stops;
        after.Station(stops[1])!.Name.Nl.ShouldBe("Nieuw");
        stops.Where((_, place) => place != 1).ShouldBe(line.Stops);
    }

    [Fact]
    public async Task A_stop_that_another_designer_moved_is_not_taken_for_its_neighbour()
    {
        var scene = await MapScene.SetAsync(app);
        var line = (await scene.ShowAsync()).Content.Lines[0];

        var refused = await InsertAsync(scene, (line.Key, "0", line.Stops[1]), "Nieuw");

        refused.Refusal.ShouldBe(MetroLinesRefusals.ChangedMeanwhile);
    }

    private static Task<Outcome<Done>> PlaceAsync(MapScene scene, PlaceStation.Carry carry) =>
        scene.DoAsync<PlaceStation, Outcome<Done>>(place =>
            place.HandleAsync(scene.Designer.Actor, scene.Map, carry, default)
        );

    private static Task<Outcome<Done>> InsertAsync(
        MapScene scene,
        (string?, string?, string?) after,
        string name
    ) =>
        scene.DoAsync<ArrangeStops, Outcome<Done>>(stops =>
            stops.InsertAsync(scene.Designer.Actor, scene.Map, after, name, default)
        );

    private static async Task<Dictionary<string, MapPoint>> LayoutAsync(MapScene scene)
    {
        LayoutReading
            .TryRead((await scene.ShowAsync()).Layout, out var layout, out _)
            .ShouldBeTrue();
        return layout.Stations.ToDictionary(s => s.Id, s => s.At, StringComparer.Ordinal);
    }
}
