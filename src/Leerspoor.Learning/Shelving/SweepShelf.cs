using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Learning.Shelving;

/// <summary>Removes files without a row: what a killed program, or a database that was away, left on the disk.</summary>
internal sealed class SweepShelf(LeerspoorDb db, ShelfFolder folder, TimeProvider clock)
{
    private const int AtOnce = 500;

    // Another node may be writing a file now whose row is about to be saved.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>How many were removed.</summary>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var removed = 0;
        foreach (var lying in folder.LyingSince(clock.GetUtcNow() - Patience).Chunk(AtOnce))
        {
            var known = await db.AcrossRegions<ShelvedPhoto>()
                .Where(photo => lying.Contains(photo.Id))
                .Select(photo => photo.Id)
                .ToListAsync(ct);
            foreach (var orphan in lying.Except(known))
            {
                folder.Remove(orphan);
                removed++;
            }
        }

        return removed;
    }
}

/// <summary>Sweeps once, when the database is there.</summary>
internal sealed class SweepShelfAtStart(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    ILogger<SweepShelfAtStart> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sweep = scope.ServiceProvider.GetRequiredService<SweepShelf>();
            if (await sweep.HandleAsync(stoppingToken) is > 0 and var removed)
                log.LogInformation("Removed {Removed} photo files that were never saved", removed);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Nothing is lost by sweeping at the next start.
            log.LogWarning(problem, "The photo files could not be swept");
        }
    }
}
