using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerspoor.MetroLines.Running;

/// <summary>
/// Announces a meeting two weeks before and reminds of it two days before, each once. Two nodes that look at the same moment send one
/// mail: whoever marks the row first sends it.
/// </summary>
internal sealed class SendNotices(
    LeerspoorDb db,
    WriteGate gate,
    RunAccess access,
    RunLetters letters,
    TimeProvider clock
)
{
    public const int AnnouncedBefore = 14;
    public const int RemindedBefore = 2;

    /// <summary>In the region of this scope; gives how many meetings were told about.</summary>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (soon, verySoon, dayAgo) = (
            now.AddDays(AnnouncedBefore),
            now.AddDays(RemindedBefore),
            now.AddDays(-1)
        );
        var due = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(m =>
                m.StartsAt > now
                && m.Room != ""
                && (
                    (m.AnnouncedAt == null && m.StartsAt <= soon)
                    || (m.RemindedAt == null && m.AnnouncedAt < dayAgo && m.StartsAt <= verySoon)
                )
            )
            .ToListAsync(ct);
        var told = 0;
        foreach (var meeting in due)
            told += await TellAsync(meeting, meeting.AnnouncedAt is not null, ct) ? 1 : 0;
        return told;
    }

    /// <summary>Announces one meeting now, whenever it is.</summary>
    public async Task<Outcome<Done>> AnnounceAsync(
        Actor actor,
        LineRunId run,
        string? typed,
        CancellationToken ct
    )
    {
        var id = Guid.TryParse(typed, out var read) ? read : Guid.Empty;
        if (
            await access.FindAsync(actor, run, ct) is null
            || await db.Set<Meeting>()
                .AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == id && m.RunId == run, ct)
                is not { } meeting
        )
            return PathRefusals.Unknown;
        await TellAsync(meeting, false, ct);
        return new Done();
    }

    private async Task<bool> TellAsync(Meeting meeting, bool again, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await gate.BeginAsync(db, ct);
        var row = db.Set<Meeting>().Where(m => m.Id == meeting.Id);
        var taken = again
            ? await row.Where(m => m.RemindedAt == null)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.RemindedAt, now), ct)
            : await row.Where(m => m.AnnouncedAt == null)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.AnnouncedAt, now), ct);
        if (taken == 0)
            return false;
        var run = await db.Set<LineRun>()
            .AsNoTracking()
            .SingleAsync(r => r.Id == meeting.RunId, ct);
        var people = await db.Set<Enrolment>()
            .AsNoTracking()
            .Where(e => e.RunId == run.Id && e.State == EnrolmentState.Placed)
            .ToListAsync(ct);
        foreach (var who in people)
            letters.About(run, meeting, who, again);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}

/// <summary>Looks every hour, in every region with a run.</summary>
internal sealed class SendNoticesEveryHour(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    TimeProvider clock,
    ILogger<SendNoticesEveryHour> log
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
                log.LogError(problem, "Meetings were not looked at; trying again in an hour");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var regions = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<LineRun>()
            .Select(run => run.RegionId)
            .Distinct()
            .ToListAsync(ct);
        foreach (var region in regions)
        {
            await using var inside = scopes.CreateAsyncScope();
            inside.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
            await inside.ServiceProvider.GetRequiredService<SendNotices>().HandleAsync(ct);
        }
    }
}
