using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>What is arranged for a session, who comes, and how many of them marked.</summary>
internal sealed class ShowScan(
    LeerspoorDb db,
    ScanAccess access,
    PeopleDirectory people,
    PublicAddress address
)
{
    public async Task<Outcome<ScanView>> HandleAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;

        var initiative = await db.Set<Initiative>()
            .AsNoTracking()
            .SingleAsync(i => i.Id == scan.InitiativeId, ct);
        var instrument = await db.Set<Instrument>()
            .AsNoTracking()
            .SingleAsync(i => i.Id == scan.InstrumentId, ct);
        var keys = await db.Set<ScanFactor>()
            .Where(f => f.ScanId == id)
            .OrderBy(f => f.Position)
            .Select(f => f.Key)
            .ToListAsync(ct);
        return new ScanView(
            scan,
            initiative.Name,
            initiative.Email,
            await NameAsync(scan.ModeratorId, ct),
            scan.NoteTakerId is { } writer ? await NameAsync(writer, ct) : null,
            [.. keys.Select(key => instrument.Content.Find(key)?.Name.In() ?? key)],
            await AttendeesAsync(id, ct),
            address.Of($"meedoen/{scan.JoinCode}"),
            ScanAccess.MayClose(actor, scan)
        );
    }

    private async Task<string> NameAsync(PersonId person, CancellationToken ct) =>
        (await people.Persons.SingleOrDefaultAsync(p => p.Id == person, ct))?.Name ?? "";

    // Whether somebody marked, never what.
    private Task<List<AttendeeRow>> AttendeesAsync(ScanId id, CancellationToken ct) =>
        db.Set<Attendee>()
            .AsNoTracking()
            .Where(a => a.ScanId == id)
            .OrderBy(a => a.Name)
            .Select(a => new AttendeeRow(
                a.Id.Value,
                a.Name,
                a.Organisation,
                a.Capacity,
                a.SeatHash != null,
                db.Set<BeforehandMark>().Any(m => m.AttendeeId == a.Id)
            ))
            .ToListAsync(ct);
}

internal sealed record ScanView(
    ActionScan Scan,
    string Initiative,
    string Email,
    string Moderator,
    string? NoteTaker,
    IReadOnlyList<string> Factors,
    IReadOnlyList<AttendeeRow> Attendees,
    string JoinAddress,
    bool MayClose
);

internal sealed record AttendeeRow(
    Guid Id,
    string Name,
    string Organisation,
    string Capacity,
    bool Joined,
    bool Marked
)
{
    /// <summary>Organisation and capacity in one line.</summary>
    public string From =>
        string.Join(", ", new[] { Organisation, Capacity }.Where(part => part.Length > 0));
}
