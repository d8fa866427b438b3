using Leerspoor.Data;
using Leerspoor.People.Contract;

namespace Leerspoor.Web.Startup;

/// <summary>Migrates, loads what the modules bring, seeds the demo, then opens the doors. The site answers "not ready" until then.</summary>
internal sealed class PrepareDatabase(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    StartOptions options,
    DemoMark mark,
    IHostApplicationLifetime lifetime,
    ILogger<PrepareDatabase> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            mark.ThrowAwayUnfinished();
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var db = services.GetRequiredService<LeerspoorDb>();
            var changed = await services
                .GetRequiredService<DatabaseMigration>()
                .RunAsync(stoppingToken);
            // A database that a former start furnished can be used while we look whether this program brings newer content.
            var usable = !changed && await RegionFurnishing.HasRegionAsync(db, stoppingToken);
            if (usable)
                ready.Open();
            await RegionFurnishing.FurnishAllAsync(scopes, stoppingToken);
            if (options.Demo && await DemoStory.IsNeededAsync(db, stoppingToken))
                await TellDemoAsync(stoppingToken);
            ready.Open();
            HandBackMemory();
            log.LogInformation("Leerspoor is ready");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogCritical(problem, "The database could not be prepared");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task TellDemoAsync(CancellationToken ct)
    {
        mark.Begin();
        await DemoStory.TellAsync(scopes, options.Participants, ct);
        mark.End();
    }

    // Building the model and seeding leave much behind that no request will need.
    private static void HandBackMemory() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
