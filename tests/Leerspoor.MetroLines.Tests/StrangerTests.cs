using Leerspoor.Kernel;
using Leerspoor.MetroLines.Describing;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.MetroLines.Reading;
using Leerspoor.Testing;
using Leerspoor.Ui;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class StrangerTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Strangers_find_nothing()
    {
        var scene = await MapScene.SetAsync(app);
        var elsewhere = await TestRegion.FoundAsync(app);
        var far = (await elsewhere.PersonAsync(Role.Designer)).Actor;
        var coach = (await scene.Region.PersonAsync(Role.Coach)).Actor;

        foreach (var actor in new[] { far, coach })
            (await RefusalsAsync(scene, actor)).ShouldAllBe(refusal =>
                refusal == MetroLinesRefusals.Unknown
            );
    }

    [Fact]
    public async Task Nobody_reads_a_map_that_is_not_open()
    {
        var scene = await MapScene.SetAsync(app);

        var closed = await ReadAsync(scene);
        await PublishAsync(scene, open: true);
        var open = await ReadAsync(scene);
        await PublishAsync(scene, open: false);
        var closedAgain = await ReadAsync(scene);

        closed.Refusal.ShouldBe(MetroLinesRefusals.Unknown);
        open.Value!.Title.Nl.ShouldBe("Robotica");
        closedAgain.Refusal.ShouldBe(MetroLinesRefusals.Unknown);
    }

    private static Task<Outcome<ReadMap.View>> ReadAsync(MapScene scene) =>
        scene.DoAsync<ReadMap, Outcome<ReadMap.View>>(read => read.HandleAsync(scene.Map, default));

    private static Task<Outcome<Done>> PublishAsync(MapScene scene, bool open) =>
        scene.DoAsync<PublishMap, Outcome<Done>>(publish =>
            publish.HandleAsync(scene.Designer.Actor, scene.Map, open, default)
        );

    private static async Task<Refusal?[]> RefusalsAsync(MapScene scene, Actor actor)
    {
        var (map, key) = (scene.Map, "x");
        return
        [
            await RefusedAsync<ShowMap, ShowMap.View>(h => h.HandleAsync(actor, map, default)),
            await RefusedAsync<RetitleMap, Done>(h => h.HandleAsync(actor, map, new(), default)),
            await RefusedAsync<StepThrough, Done>(h => h.HandleAsync(actor, map, false, default)),
            await RefusedAsync<PublishMap, Done>(h => h.HandleAsync(actor, map, true, default)),
            await RefusedAsync<ArrangeMap, Done>(h =>
                h.MoveLineAsync(actor, map, key, Shift.Up, default)
            ),
            await RefusedAsync<ArrangeMap, Done>(h => h.RemoveLineAsync(actor, map, key, default)),
            await RefusedAsync<ArrangeMap, Done>(h =>
                h.MergeAsync(actor, map, (key, key), default)
            ),
            await RefusedAsync<ArrangeMap, Done>(h => h.LayOutAfreshAsync(actor, map, default)),
            await RefusedAsync<EditLine, EditLine.Added>(h =>
                h.AddAsync(actor, map, new() { NameNl = "X" }, default)
            ),
            await RefusedAsync<EditLine, Done>(h =>
                h.HandleAsync(actor, map, key, new() { NameNl = "X" }, default)
            ),
            await RefusedAsync<ArrangeStops, EditLine.Added>(h =>
                h.AddAsync(actor, map, key, new() { NameNl = "X" }, default)
            ),
            await RefusedAsync<ArrangeStops, Done>(h =>
                h.CallAtAsync(actor, map, (key, key), default)
            ),
            await RefusedAsync<ArrangeStops, Done>(h =>
                h.MoveAsync(actor, map, (key, "0", key), Shift.Up, default)
            ),
            await RefusedAsync<ArrangeStops, Done>(h =>
                h.RemoveAsync(actor, map, (key, "0", key), default)
            ),
            await RefusedAsync<ArrangeStops, Done>(h =>
                h.InsertAsync(actor, map, (key, "0", key), "X", default)
            ),
            await RefusedAsync<PlaceStation, Done>(h =>
                h.HandleAsync(actor, map, new(key, "left", null, null), default)
            ),
            await RefusedAsync<EditStation, Done>(h =>
                h.HandleAsync(actor, map, key, new() { NameNl = "X" }, default)
            ),
        ];

        async Task<Refusal?> RefusedAsync<THandler, T>(Func<THandler, Task<Outcome<T>>> act)
            where THandler : notnull =>
            (await scene.DoAsync<THandler, Outcome<T>>(actor.Region, act)).Refusal;
    }
}
