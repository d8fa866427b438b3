using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Describing;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MetroLines.Tests;

/// <summary>A region with a designer and a theme of two lines, three stations each.</summary>
internal sealed class MapScene
{
    private MapScene(LeerspoorApp app, TestRegion region) => (App, Region) = (app, region);

    public LeerspoorApp App { get; }
    public TestRegion Region { get; }
    public TestPerson Designer { get; private set; } = null!;
    public MetroMapId Map { get; private set; }

    public string Home => $"/metrokaarten/{Map.Value}";

    public static async Task<MapScene> SetAsync(LeerspoorApp app)
    {
        var region = await TestRegion.FoundAsync(app);
        var scene = new MapScene(app, region)
        {
            Designer = await region.PersonAsync(Role.Designer, "Noor", "Jansen"),
        };
        var begun = await scene.DoAsync<BeginMap, Outcome<BeginMap.Begun>>(begin =>
            begin.HandleAsync(
                scene.Designer.Actor,
                new() { TitleNl = "Robotica", LeadNl = "Van eerste cobot tot eigen lijn." },
                default
            )
        );
        scene.Map = begun.Value!.Id;
        foreach (var name in new[] { "Cobots", "Data" })
            await scene.AddLineAsync(name);
        return scene;
    }

    public async Task<string> AddLineAsync(string name)
    {
        var added = await DoAsync<EditLine, Outcome<EditLine.Added>>(edit =>
            edit.AddAsync(Designer.Actor, Map, new() { NameNl = name }, default)
        );
        for (var i = 1; i <= 3; i++)
            await AddStationAsync(added.Value!.Key, $"{name} {i}");
        return added.Value!.Key;
    }

    public Task<Outcome<EditLine.Added>> AddStationAsync(string line, string name) =>
        DoAsync<ArrangeStops, Outcome<EditLine.Added>>(stops =>
            stops.AddAsync(Designer.Actor, Map, line, new() { NameNl = name }, default)
        );

    public async Task<ShowMap.View> ShowAsync() =>
        (
            await DoAsync<ShowMap, Outcome<ShowMap.View>>(show =>
                show.HandleAsync(Designer.Actor, Map, default)
            )
        ).Value!;

    public Task<T> DoAsync<THandler, T>(Func<THandler, Task<T>> act)
        where THandler : notnull => DoAsync(Region.Id, act);

    public Task<T> DoAsync<THandler, T>(RegionId region, Func<THandler, Task<T>> act)
        where THandler : notnull =>
        App.InRegionAsync(region, services => act(services.GetRequiredService<THandler>()));
}
