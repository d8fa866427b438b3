using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>The list of who is at the table.</summary>
internal sealed class ExpectPeople(LeerspoorDb db, ScanAccess access)
{
    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Organisation { get; set; }
        public string? Capacity { get; set; }
    }

    public async Task<Outcome<Done>> AddAsync(
        Actor actor,
        ScanId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        if (scan.Phase is ScanPhase.Final)
            return ScanRefusals.Closed;
        if (await db.Set<Attendee>().CountAsync(a => a.ScanId == id, ct) >= Attendee.MostPerScan)
            return ScanRefusals.Full;
        if (Check(input) is { Count: > 0 } refusals)
            return Outcome<Done>.RefusedFor(refusals);
        db.Add(Made(id, input));
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    /// <summary>Takes somebody off the list, with the marks that only they could see.</summary>
    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        ScanId id,
        AttendeeId attendee,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, attendee, ct) is not { } found)
            return ScanRefusals.Unknown;
        var marks = await db.Set<BeforehandMark>()
            .Where(m => m.AttendeeId == attendee)
            .ToListAsync(ct);
        db.RemoveRange(marks);
        db.Remove(found);
        db.Audit(actor, "actionscan.attendee-removed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    /// <summary>Lets somebody join again, on another phone; their marks stay.</summary>
    public async Task<Outcome<Done>> FreeSeatAsync(
        Actor actor,
        ScanId id,
        AttendeeId attendee,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, attendee, ct) is not { } found)
            return ScanRefusals.Unknown;
        found.StandUp();
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public static List<Refusal> Check(Input input) =>
        [
            .. Typed.Name(input.Name, Attendee.NameMaxLength),
            .. Typed.Length(input.Organisation, Attendee.NameMaxLength, nameof(input.Organisation)),
            .. Typed.Length(input.Capacity, Attendee.NameMaxLength, nameof(input.Capacity)),
        ];

    public static Attendee Made(ScanId id, Input input) =>
        Attendee.Expected(
            id,
            Typed.Trimmed(input.Name),
            Typed.Trimmed(input.Organisation),
            Typed.Trimmed(input.Capacity)
        );

    private async Task<Attendee?> FindAsync(
        Actor actor,
        ScanId id,
        AttendeeId attendee,
        CancellationToken ct
    ) =>
        await access.FindAsync(actor, id, ct) is null
            ? null
            : await db.Set<Attendee>()
                .SingleOrDefaultAsync(a => a.Id == attendee && a.ScanId == id, ct);
}
