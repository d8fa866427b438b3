using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Leerspoor.ActionScans.FollowingUp;

/// <summary>
/// Mails the owner of an action point a week before its day, once, with an entry for the calendar. Two nodes that look at the same
/// moment send one mail: whoever marks the row first sends it.
/// </summary>
internal sealed class RemindOwners(
    LeerspoorDb db,
    WriteGate gate,
    IStringLocalizer<ScanTexts> texts,
    TimeProvider clock
)
{
    public const int DaysBefore = 7;
    private const int MostAtOnce = 200;

    /// <summary>In the region of this scope; gives how many were mailed.</summary>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = LocalDay.Of(now);
        var until = today.AddDays(DaysBefore);
        var due = await db.Set<ActionPoint>()
            .Where(p =>
                p.ByWhen != null
                && p.ByWhen <= until
                && p.ByWhen >= today
                && p.DoneAt == null
                && p.RemindedAt == null
                && p.RemovedAt == null
                && p.OwnerEmail != ""
                && p.What != ""
            )
            .OrderBy(p => p.ByWhen)
            .Take(MostAtOnce)
            .ToListAsync(ct);
        var sent = 0;
        foreach (var point in due)
            sent += await RemindAsync(point, now, ct) ? 1 : 0;
        return sent;
    }

    private async Task<bool> RemindAsync(
        ActionPoint point,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var transaction = await gate.BeginAsync(db, ct);
        var taken = await db.Set<ActionPoint>()
            .Where(p => p.Id == point.Id && p.RemindedAt == null)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.RemindedAt, now), ct);
        if (taken == 0)
            return false;
        var initiative = await db.Set<Initiative>()
            .Where(i => i.Id == point.InitiativeId)
            .Select(i => i.Name)
            .SingleAsync(ct);
        db.Announce(Letter(point, initiative, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private Mail Letter(ActionPoint point, string initiative, DateTimeOffset now) =>
        new(
            point.OwnerEmail,
            texts["Remind.Subject", initiative],
            texts[
                "Remind.Text",
                point.Who,
                point.What,
                Moments.Day(point.ByWhen!.Value),
                initiative
            ]
        )
        {
            Calendar = CalendarEntry.Of(point, initiative, now),
        };
}

/// <summary>Looks every hour, in every region.</summary>
internal sealed class RemindEveryHour(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    TimeProvider clock,
    ILogger<RemindEveryHour> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Action points were not looked at; trying again in an hour");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var regions = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<Initiative>()
            .Select(i => i.RegionId)
            .Distinct()
            .ToListAsync(ct);
        foreach (var region in regions)
        {
            await using var inside = scopes.CreateAsyncScope();
            inside.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
            await inside.ServiceProvider.GetRequiredService<RemindOwners>().HandleAsync(ct);
        }
    }
}
