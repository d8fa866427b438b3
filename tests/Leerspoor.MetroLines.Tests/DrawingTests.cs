using Leerspoor.Kernel;
using Leerspoor.MetroLines.Describing;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.MetroMaps;
using Leerspoor.Testing;
using Leerspoor.Ui;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class DrawingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Every_change_is_laid_out_and_can_be_undone_and_done_again()
    {
        var scene = await MapScene.SetAsync(app);
        var before = await scene.ShowAsync();
        var line = before.Content.Lines[0];

        await RemoveStopAsync(scene, line, 0);
        var after = await scene.ShowAsync();
        await StepAsync(scene, forward: false);
        var undone = await scene.ShowAsync();
        await StepAsync(scene, forward: true);
        var redone = await scene.ShowAsync();

        after.Content.Lines[0].Stops.ShouldBe(line.Stops.Skip(1));
        after.Content.Stations.Count.ShouldBe(5);
        (undone.Layout, undone.CanRedo).ShouldBe((before.Layout, true));
        undone.Content.Lines[0].Stops.ShouldBe(line.Stops);
        (redone.Layout, redone.CanRedo).ShouldBe((after.Layout, false));
    }

    [Fact]
    public async Task What_was_undone_is_gone_after_another_change()
    {
        var scene = await MapScene.SetAsync(app);
        await StepAsync(scene, forward: false);

        await scene.AddLineAsync("Lassen");

        (await StepAsync(scene, forward: true)).Refusal.ShouldBe(MetroLinesRefusals.NothingToUndo);
        (await scene.ShowAsync()).Content.Lines.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Merging_makes_an_interchange_and_leaves_the_rest_where_it_was()
    {
        var scene = await MapScene.SetAsync(app);
        var before = await scene.ShowAsync();
        var (kept, gone) = (before.Content.Stations[1], before.Content.Stations[4]);

        await scene.DoAsync<ArrangeMap, Outcome<Done>>(arrange =>
            arrange.MergeAsync(scene.Designer.Actor, scene.Map, (kept.Key, gone.Key), default)
        );

        var after = await scene.ShowAsync();
        after.Content.Stations.Count.ShouldBe(5);
        after.Content.IsInterchange(after.Content.Station(kept.Key)!).ShouldBeTrue();
        after.Content.Station(gone.Key).ShouldBeNull();
        LayoutReading.TryRead(after.Layout, out var layout, out _).ShouldBeTrue();
        layout.Stations.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Lines_and_stops_are_put_in_order()
    {
        var scene = await MapScene.SetAsync(app);
        var content = (await scene.ShowAsync()).Content;
        var (first, second) = (content.Lines[0], content.Lines[1]);

        await scene.DoAsync<ArrangeMap, Outcome<Done>>(arrange =>
            arrange.MoveLineAsync(scene.Designer.Actor, scene.Map, first.Key, Shift.Down, default)
        );
        await scene.DoAsync<ArrangeStops, Outcome<Done>>(stops =>
            stops.MoveAsync(
                scene.Designer.Actor,
                scene.Map,
                (first.Key, "2", first.Stops[2]),
                Shift.Up,
                default
            )
        );

        var after = (await scene.ShowAsync()).Content;
        after.Lines.Select(line => line.Key).ShouldBe([second.Key, first.Key]);
        after.Line(first.Key)!.Stops.ShouldBe([first.Stops[0], first.Stops[2], first.Stops[1]]);
        after.Letter(after.Line(first.Key)!).ShouldBe("B");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_half_an_hour_is_only_a_hint()
    {
        var scene = await MapScene.SetAsync(app);
        var station = (await scene.ShowAsync()).Content.Stations[0];
        var wrong = new StationInput
        {
            NameNl = " ",
            Hours = "een dag",
            Cost = "-3",
            Place = new string('x', 121),
        };
        var right = new StationInput
        {
            NameNl = "Kort",
            Hours = "0,5",
            Phase = "Nonsense",
        };

        var refused = await EditAsync(scene, station.Key, wrong);
        var done = await EditAsync(scene, station.Key, right);

        refused.Refusals.Select(r => r.Field).ShouldBe(["NameNl", "Hours", "Cost", "Place"]);
        done.Refusal.ShouldBeNull();
        var after = (await scene.ShowAsync()).Content.Station(station.Key)!;
        (after.Hours, after.IsUnusuallyLong).ShouldBe((0.5m, true));
    }

    [Fact]
    public async Task Of_two_designers_at_the_same_moment_one_is_told_so()
    {
        var scene = await MapScene.SetAsync(app);
        var line = (await scene.ShowAsync()).Content.Lines[0];

        var late = await scene.DoAsync<MapDrafts, Outcome<Done>>(async drafts =>
        {
            await drafts.FindAsync(scene.Designer.Actor, scene.Map, default);
            await RemoveStopAsync(scene, line, 0);
            return await drafts.ChangeAsync(
                scene.Designer.Actor,
                scene.Map,
                content => content.Without(content.Lines[1]),
                default
            );
        });

        late.Refusal.ShouldBe(MetroLinesRefusals.ChangedMeanwhile);
        (await scene.ShowAsync()).Content.Lines.Count.ShouldBe(2);
    }

    private static Task<Outcome<Done>> EditAsync(MapScene scene, string key, StationInput input) =>
        scene.DoAsync<EditStation, Outcome<Done>>(edit =>
            edit.HandleAsync(scene.Designer.Actor, scene.Map, key, input, default)
        );

    private static Task<Outcome<Done>> RemoveStopAsync(MapScene scene, MetroLine line, int at) =>
        scene.DoAsync<ArrangeStops, Outcome<Done>>(stops =>
            stops.RemoveAsync(
                scene.Designer.Actor,
                scene.Map,
                (line.Key, $"{at}", line.Stops[at]),
                default
            )
        );

    private static Task<Outcome<Done>> StepAsync(MapScene scene, bool forward) =>
        scene.DoAsync<StepThrough, Outcome<Done>>(step =>
            step.HandleAsync(scene.Designer.Actor, scene.Map, forward, default)
        );
}
