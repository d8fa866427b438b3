using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Skills.Importing;

/// <summary>Works through the queue. Every second it writes down how far it is and looks whether somebody cancelled, also on another node.</summary>
internal sealed class ImportWorker(
    IServiceScopeFactory scopes,
    ImportQueue queue,
    DatabaseReady ready,
    TimeProvider clock,
    ILogger<ImportWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    // A node that says nothing for so long is gone, and with it what it was reading.
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        await ClearAsync(stoppingToken);
        await foreach (var (region, import) in queue.AllAsync(stoppingToken))
            try
            {
                await RunAsync(region, import, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Import {Id} failed", import.Value);
            }
    }

    private async Task RunAsync(RegionId region, FrameworkImportId import, CancellationToken ct)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var over = new CancellationTokenSource();
        var progress = new ImportProgress();
        var pulse = BeatAsync(region, import, progress, cancel, over.Token);
        try
        {
            await InAsync<RunImport>(
                region,
                run =>
                    Task.Run(
                        () => run.HandleAsync(import, progress, cancel.Token),
                        CancellationToken.None
                    )
            );
        }
        finally
        {
            await over.CancelAsync();
            await pulse;
        }
    }

    private async Task BeatAsync(
        RegionId region,
        FrameworkImportId import,
        ImportProgress progress,
        CancellationTokenSource cancel,
        CancellationToken over
    )
    {
        using var timer = new PeriodicTimer(Pulse);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                await InAsync<LeerspoorDb>(region, db => TellAsync(db, import, progress, over));
                if (progress.CancelAsked)
                    await cancel.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The import is over, and so is its pulse.
        }
        catch (Exception problem)
        {
            log.LogWarning(
                problem,
                "How far import {Id} is could not be written down",
                import.Value
            );
        }
    }

    private async Task TellAsync(
        LeerspoorDb db,
        FrameworkImportId import,
        ImportProgress progress,
        CancellationToken over
    )
    {
        var now = clock.GetUtcNow();
        await db.Set<FrameworkImport>()
            .Where(i => i.Id == import && i.EndedAt == null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(i => i.SeenAt, now)
                        .SetProperty(i => i.RowsRead, progress.RowsRead)
                        .SetProperty(i => i.RowsWritten, progress.RowsWritten),
                over
            );
        progress.CancelAsked = await db.Set<FrameworkImport>()
            .AnyAsync(i => i.Id == import && i.CancelAsked, over);
    }

    private async Task ClearAsync(CancellationToken ct)
    {
        var until = clock.GetUtcNow() - Silent;
        await using var scope = scopes.CreateAsyncScope();
        var lost = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<FrameworkImport>()
            .Where(i => i.EndedAt == null && i.SeenAt < until)
            .Select(i => new
            {
                i.RegionId,
                i.Id,
                i.VersionId,
            })
            .ToListAsync(ct);
        foreach (var one in lost)
            await InAsync<BreakOff>(
                one.RegionId,
                breakOff => breakOff.HandleAsync(one.Id, one.VersionId, ct)
            );
    }

    private async Task InAsync<T>(RegionId region, Func<T, Task> act)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }
}
