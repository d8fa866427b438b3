using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Skills.Moving;

/// <summary>Runs the moves that were asked, also those that a program that was stopped left undone.</summary>
internal sealed class MoveWorker(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    MoveBell bell,
    ILogger<MoveWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var (move, region) in await AskedAsync(stoppingToken))
                    await RunAsync(move, region, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "A move to a new version could not go on; trying again");
            }
            await bell.WaitAsync(Round, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<(FrameworkMoveId, RegionId)>> AskedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<FrameworkMove>()
            .Where(move => move.EndedAt == null)
            .OrderBy(move => move.AskedAt)
            .Select(move => new { move.Id, move.RegionId })
            .ToListAsync(ct);
        return [.. found.Select(one => (one.Id, one.RegionId))];
    }

    private async Task RunAsync(FrameworkMoveId move, RegionId region, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        await scope.ServiceProvider.GetRequiredService<RunMove>().HandleAsync(move, ct);
    }
}
