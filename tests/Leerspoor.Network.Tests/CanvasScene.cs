using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Leerspoor.Network.Filling;
using Leerspoor.Network.Opening;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Network.Tests;

/// <summary>A region with two brokers of one organisation and a sailboat.</summary>
internal sealed class CanvasScene
{
    private CanvasScene(LeerspoorApp app, TestRegion region) => (App, Region) = (app, region);

    public LeerspoorApp App { get; }
    public TestRegion Region { get; }
    public TestPerson Broker { get; private set; } = null!;
    public TestPerson Colleague { get; private set; } = null!;
    public CanvasId Canvas { get; private set; }

    public string Home => $"/canvassen/{Canvas.Value}";

    public static async Task<CanvasScene> SetAsync(LeerspoorApp app, string kind = "sailboat")
    {
        var region = await TestRegion.FoundAsync(app);
        var scene = new CanvasScene(app, region)
        {
            Broker = await region.PersonAsync(Role.Broker, "Joost", "Verhagen"),
            Colleague = await region.PersonAsync(Role.Broker, "Mila", "Bos"),
        };
        var begun = await scene.DoAsync<BeginCanvas, Outcome<BeginCanvas.Begun>>(begin =>
            begin.HandleAsync(scene.Broker.Actor, new() { Kind = kind, Title = "Warmte" }, default)
        );
        scene.Canvas = begun.Value!.Id;
        return scene;
    }

    public Task<Outcome<Done>> WriteAsync(
        TestPerson by,
        string area,
        string text,
        Guid? batch = null
    ) =>
        DoAsync<AddNotes, Outcome<Done>>(add =>
            add.HandleAsync(
                by.Actor,
                (Canvas, area),
                new() { Text = text, Id = (batch ?? Guid.CreateVersion7()).ToString() },
                default
            )
        );

    public async Task<ShowCanvas.View> ShowAsync() =>
        (
            await DoAsync<ShowCanvas, Outcome<ShowCanvas.View>>(show =>
                show.HandleAsync(Broker.Actor, Canvas, default)
            )
        ).Value!;

    public Task<T> DoAsync<THandler, T>(Func<THandler, Task<T>> act)
        where THandler : notnull => DoAsync(Region.Id, act);

    public Task<T> DoAsync<THandler, T>(RegionId region, Func<THandler, Task<T>> act)
        where THandler : notnull =>
        App.InRegionAsync(region, services => act(services.GetRequiredService<THandler>()));
}
