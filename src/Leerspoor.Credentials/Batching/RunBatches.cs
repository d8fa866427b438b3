using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Credentials.Batching;

/// <summary>Runs what was started, also what a program that was stopped left undone.</summary>
internal sealed class RunBatches(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    BatchBell bell,
    ILogger<RunBatches> log
) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var (batch, region) in await StartedAsync(stoppingToken))
                    await RunAsync(batch, region, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "A list of badges could not go on; trying again");
            }

            await bell.WaitAsync(Round, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<(IssueBatchId, Kernel.RegionId)>> StartedAsync(
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<IssueBatch>()
            .Where(b => b.StartedAt != null && b.FinishedAt == null && b.CancelledAt == null)
            .OrderBy(b => b.StartedAt)
            .Select(b => new { b.Id, b.RegionId })
            .ToListAsync(ct);
        return [.. found.Select(one => (one.Id, one.RegionId))];
    }

    private async Task RunAsync(IssueBatchId batch, Kernel.RegionId region, CancellationToken ct)
    {
        // A scope for each step, so that what was issued does not pile up in memory.
        var more = true;
        while (more)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
            more = await scope.ServiceProvider.GetRequiredService<RunBatch>().StepAsync(batch, ct);
        }
    }
}
