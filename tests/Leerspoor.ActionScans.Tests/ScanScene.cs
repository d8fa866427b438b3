using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Joining;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.ActionScans.Running;
using Leerspoor.ActionScans.WrappingUp;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Tests;

/// <summary>A region with a moderator, a note-taker and one planned session.</summary>
internal sealed class ScanScene
{
    private ScanScene(LeerspoorApp app, TestRegion region) => (App, Region) = (app, region);

    public LeerspoorApp App { get; }
    public TestRegion Region { get; }
    public TestPerson Moderator { get; private set; } = null!;
    public TestPerson NoteTaker { get; private set; } = null!;
    public ActionScan Scan { get; private set; } = null!;

    public string Home => $"/actiescans/{Scan.Id.Value}";

    public static async Task<ScanScene> SetAsync(LeerspoorApp app, bool running = false)
    {
        var region = await TestRegion.FoundAsync(app);
        var scene = new ScanScene(app, region)
        {
            Moderator = await region.PersonAsync(Role.Moderator, "Wendela", "Brouwer"),
            NoteTaker = await region.PersonAsync(Role.NoteTaker, "Tarik", "Öztürk"),
        };
        scene.Scan = await scene.PlanAsync("Leerwinkel Tiel");
        if (running)
            await scene.StartAsync();
        return scene;
    }

    public async Task<ActionScan> PlanAsync(string name, InitiativeId? initiative = null)
    {
        var input = new PlanScan.Input
        {
            Name = name,
            Initiative = initiative?.Value.ToString(),
            Plan = new()
            {
                Day = "2036-10-08",
                Time = "13:30",
                Place = "Bibliotheek",
                NoteTaker = NoteTaker.Id.Value.ToString(),
            },
        };
        return (
            await DoAsync<PlanScan, Outcome<ActionScan>>(plan =>
                plan.HandleAsync(Moderator.Actor, input, CancellationToken.None)
            )
        ).Value!;
    }

    public Task<T> DoAsync<THandler, T>(Func<THandler, Task<T>> act)
        where THandler : notnull =>
        App.InRegionAsync(Region.Id, services => act(services.GetRequiredService<THandler>()));

    public Task<Outcome<Done>> StartAsync() =>
        DoAsync<StartScan, Outcome<Done>>(start =>
            start.HandleAsync(Moderator.Actor, Scan.Id, CancellationToken.None)
        );

    public Task<Outcome<Edited>> EditAsync(params ScanOperation[] operations) =>
        EditAsync(NoteTaker.Actor, operations);

    public Task<Outcome<Edited>> EditAsync(Actor actor, params ScanOperation[] operations) =>
        App.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<EditScan>()
                    .HandleAsync(actor, Scan.Id, operations, CancellationToken.None)
        );

    public Task<ScanFactor> FactorAsync(string key = "maatwerk") =>
        App.InRegionAsync(
            Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<ScanFactor>()
                    .AsNoTracking()
                    .SingleAsync(f => f.ScanId == Scan.Id && f.Key == key)
        );

    public Task<List<ActionPoint>> PointsAsync() =>
        App.InRegionAsync(
            Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<ActionPoint>()
                    .AsNoTracking()
                    .Where(p => p.ScanId == Scan.Id)
                    .ToListAsync()
        );

    public Task<ActionScan> AgainAsync() =>
        App.InRegionAsync(
            Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<ActionScan>()
                    .AsNoTracking()
                    .SingleAsync(s => s.Id == Scan.Id)
        );

    /// <summary>Somebody without an account sits down; gives the secret of the seat.</summary>
    public async Task<string> JoinAsync(string name)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<JoinScan>()
            .HandleAsync(Scan.JoinCode, new() { Name = name }, CancellationToken.None);
        return outcome.Value!;
    }

    public async Task<Outcome<Done>> MarkAsync(string seat, int number, MaturityLevel level)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<MarkBeforehand>()
            .HandleAsync(
                Scan.JoinCode,
                seat,
                number,
                MaturityWord.Of(level),
                CancellationToken.None
            );
    }

    public Task<Outcome<Done>> WrapUpAsync() =>
        DoAsync<CloseScan, Outcome<Done>>(close =>
            close.WrapUpAsync(Moderator.Actor, Scan.Id, CancellationToken.None)
        );

    /// <summary>Wraps up and marks final, as the note-taker.</summary>
    public async Task<Outcome<Done>> CloseAsync()
    {
        await WrapUpAsync();
        return await DoAsync<CloseScan, Outcome<Done>>(close =>
            close.MarkFinalAsync(NoteTaker.Actor, Scan.Id, CancellationToken.None)
        );
    }

    public static ScanOperation Notes(string from, string to, string factor = "maatwerk") =>
        new(Guid.CreateVersion7(), ScanFields.Notes, factor, null, null, from, to);

    public static ScanOperation Value(string field, string value, string factor = "maatwerk") =>
        new(Guid.CreateVersion7(), field, factor, null, null, null, value);

    public static ScanOperation Point(Guid id, string field, string text) =>
        new(Guid.CreateVersion7(), field, "maatwerk", id, null, "", text);
}
