using Leerspoor.ActionScans.Preparing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Joining;

/// <summary>Sits down at the table by the link of a session, without an account: on a seat that was kept, or on a new one.</summary>
internal sealed class JoinScan(LeerspoorDb db, ScanAccess access, TimeProvider clock)
{
    public sealed class Input
    {
        /// <summary>Id of somebody on the list, or empty for somebody new.</summary>
        public string? Seat { get; set; }
        public string? Name { get; set; }
        public string? Organisation { get; set; }
        public string? Capacity { get; set; }
    }

    /// <summary>What is seen by whoever opens the link.</summary>
    public async Task<Outcome<TableView>> ShowAsync(string code, string? seat, CancellationToken ct)
    {
        if (await access.ByLinkAsync(code, ct) is not { } scan)
            return ScanRefusals.Unknown;
        var initiative = await db.Set<Initiative>()
            .Where(i => i.Id == scan.InitiativeId)
            .Select(i => i.Name)
            .SingleAsync(ct);
        var free = await db.Set<Attendee>()
            .Where(a => a.ScanId == scan.Id && a.SeatHash == null)
            .OrderBy(a => a.Name)
            .Select(a => new FreeSeat(a.Id.Value, a.Name, a.Organisation))
            .ToListAsync(ct);
        var me = await access.SittingAsync(scan, seat, ct);
        var marked = me is null
            ? 0
            : await db.Set<BeforehandMark>().CountAsync(m => m.AttendeeId == me.Id, ct);
        var factors = await db.Set<ScanFactor>().CountAsync(f => f.ScanId == scan.Id, ct);
        return new TableView(scan, initiative, me?.Name, free, marked, factors);
    }

    /// <summary>Gives the secret of the seat, for the phone to keep.</summary>
    public async Task<Outcome<string>> HandleAsync(string code, Input input, CancellationToken ct)
    {
        if (await access.ByLinkAsync(code, ct) is not { } scan)
            return ScanRefusals.Unknown;
        if (scan.Phase is ScanPhase.Final)
            return ScanRefusals.Closed;

        var found = string.IsNullOrEmpty(input.Seat)
            ? await NewAsync(scan, input, ct)
            : await KeptAsync(scan, input.Seat, ct);
        if (found.Refusals is { Count: > 0 } refusals)
            return Outcome<string>.RefusedFor(refusals);
        var secret = Seat.New();
        found.Value!.Sit(ScanAccess.HashOf(secret), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return secret;
    }

    private async Task<Outcome<Attendee>> NewAsync(
        ActionScan scan,
        Input input,
        CancellationToken ct
    )
    {
        var typed = new ExpectPeople.Input
        {
            Name = input.Name,
            Organisation = input.Organisation,
            Capacity = input.Capacity,
        };
        if (ExpectPeople.Check(typed) is { Count: > 0 } refusals)
            return Outcome<Attendee>.RefusedFor(refusals);
        if (
            await db.Set<Attendee>().CountAsync(a => a.ScanId == scan.Id, ct)
            >= Attendee.MostPerScan
        )
            return ScanRefusals.Full;
        var attendee = ExpectPeople.Made(scan.Id, typed);
        db.Add(attendee);
        return attendee;
    }

    private async Task<Outcome<Attendee>> KeptAsync(
        ActionScan scan,
        string seat,
        CancellationToken ct
    )
    {
        var id = new AttendeeId(Guid.TryParse(seat, out var typed) ? typed : default);
        var kept = await db.Set<Attendee>()
            .SingleOrDefaultAsync(a => a.Id == id && a.ScanId == scan.Id && a.SeatHash == null, ct);
        return kept is null ? ScanRefusals.SeatTaken : kept;
    }
}

/// <param name="Scan">The session.</param>
/// <param name="Initiative">Its name.</param>
/// <param name="Me">The name of whoever looks, once they sit; null before.</param>
/// <param name="Free">Names that nobody took yet.</param>
/// <param name="Marked">How many factors they marked.</param>
/// <param name="Factors">How many there are.</param>
internal sealed record TableView(
    ActionScan Scan,
    string Initiative,
    string? Me,
    IReadOnlyList<FreeSeat> Free,
    int Marked,
    int Factors
);

internal sealed record FreeSeat(Guid Id, string Name, string Organisation);
