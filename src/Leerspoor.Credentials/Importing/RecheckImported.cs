using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Credentials.Importing;

/// <summary>Checks badges from elsewhere again when their time has come: one that was taken back there must not count here for ever.</summary>
internal sealed class RecheckImported(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    TimeProvider clock,
    ILogger<RecheckImported> log
) : BackgroundService
{
    /// <summary>Few at once: each may ask another website.</summary>
    public const int AtOnce = 50;
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(
                    problem,
                    "Badges from elsewhere could not be checked; trying again later"
                );
            }
    }

    /// <summary>One round; how many were checked.</summary>
    public async Task<int> CheckAsync(CancellationToken ct)
    {
        List<(ImportedCredentialId Id, RegionId Region)> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var now = clock.GetUtcNow();
            var found = await scope
                .ServiceProvider.GetRequiredService<LeerspoorDb>()
                .AcrossRegions<ImportedCredential>()
                .Where(one => one.NextCheckAt <= now)
                .OrderBy(one => one.NextCheckAt)
                .Take(AtOnce)
                .Select(one => new { one.Id, one.RegionId })
                .ToListAsync(ct);
            due = found.ConvertAll(one => (one.Id, one.RegionId));
        }

        foreach (var (id, region) in due)
            await CheckAsync(id, region, ct);
        return due.Count;
    }

    private async Task CheckAsync(ImportedCredentialId id, RegionId region, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        if (
            await db.Set<ImportedCredential>().SingleOrDefaultAsync(one => one.Id == id, ct)
            is not { } found
        )
            return;

        var verified = await scope
            .ServiceProvider.GetRequiredService<VerifyCredential>()
            .HandleAsync(found.Text, ct);
        // One that ran out or was changed may have a newer edition where its issuer said.
        if (
            await scope
                .ServiceProvider.GetRequiredService<RefreshImported>()
                .HandleAsync(found, verified, ct)
        )
            return;

        if (verified.Says is { } says)
            found.Of(
                await scope
                    .ServiceProvider.GetRequiredService<TellWhose>()
                    .OfAsync(found.HolderId, says, ct)
            );
        found.Checked(verified.Verdict, verified.Decisive?.Reason, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
