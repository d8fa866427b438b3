using System.Security.Cryptography;
using System.Text;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans;

/// <summary>
/// Who may come near a session: moderators and note-takers of the organisation that the initiative belongs to, and, by the link of that
/// one session, whoever is at the table.
/// </summary>
internal sealed class ScanAccess(LeerspoorDb db, RegionScope region, TimeProvider clock)
{
    private static readonly Func<LeerspoorDb, ScanId, CancellationToken, Task<Found?>> Find =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, ScanId id, CancellationToken _) =>
                db.Set<ActionScan>()
                    .Where(s => s.Id == id)
                    .Select(s => new Found(s.OrganisationId, s.Version))
                    .SingleOrDefault()
        );

    public static bool MayModerate(Actor actor) =>
        actor.OnlyAbout is null && (actor.Is(Role.Moderator) || actor.Is(Role.NoteTaker));

    /// <summary>Organisations for which the actor runs sessions.</summary>
    public static List<OrganisationId> Organisations(Actor actor) =>
        actor.OnlyAbout is not null
            ? []
            :
            [
                .. actor
                    .Roles.Where(held => held.Role is Role.Moderator or Role.NoteTaker)
                    .Select(held => held.Organisation)
                    .Distinct(),
            ];

    /// <summary>The session, not tracked; null for a stranger.</summary>
    public async Task<ActionScan?> FindAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        var mine = Organisations(actor);
        return mine.Count == 0
            ? null
            : await db.Set<ActionScan>()
                .AsNoTracking()
                .SingleOrDefaultAsync(s => s.Id == id && mine.Contains(s.OrganisationId), ct);
    }

    /// <summary>The version of the session; null for a stranger. For what is asked many times a second.</summary>
    public async Task<int?> VersionAsync(Actor actor, ScanId id, CancellationToken ct) =>
        Organisations(actor) is { Count: > 0 } mine
        && await Find(db, id, ct) is { } found
        && mine.Contains(found.Organisation)
            ? found.Version
            : null;

    /// <summary>The initiative, not tracked; null for a stranger.</summary>
    public async Task<Initiative?> FindAsync(Actor actor, InitiativeId id, CancellationToken ct)
    {
        var mine = Organisations(actor);
        return mine.Count == 0
            ? null
            : await db.Set<Initiative>()
                .AsNoTracking()
                .SingleOrDefaultAsync(i => i.Id == id && mine.Contains(i.OrganisationId), ct);
    }

    /// <summary>Whoever writes the report may close it: the note-taker, or the moderator who writes too.</summary>
    public static bool MayClose(Actor actor, ActionScan scan) =>
        actor.Is(Role.NoteTaker, scan.OrganisationId)
        || actor.Person == scan.NoteTakerId
        || (scan.NoteTakerId is null && actor.Person == scan.ModeratorId);

    /// <summary>The session of a link, and enters its region; null when the link does not work (any more).</summary>
    public async Task<ActionScan?> ByLinkAsync(string code, CancellationToken ct)
    {
        var scan = await db.AcrossRegions<ActionScan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.JoinCode == code, ct);
        if (scan is null || clock.GetUtcNow() - scan.FinalAt > ActionScan.ReadableAfterwards)
            return null;
        region.Enter(scan.RegionId);
        return scan;
    }

    /// <summary>Whoever sits behind this secret, at the table of this session; null for everybody else.</summary>
    public Task<Attendee?> SittingAsync(ActionScan scan, string? seat, CancellationToken ct)
    {
        if (seat is not { Length: > 0 })
            return Task.FromResult<Attendee?>(null);
        var hash = HashOf(seat);
        return db.Set<Attendee>()
            .SingleOrDefaultAsync(a => a.ScanId == scan.Id && a.SeatHash == hash, ct);
    }

    /// <summary>Tells people who share a device apart, in what that device keeps; says nothing about who they are.</summary>
    public static string MarkOf(Actor actor) => HashOf(actor.Person.Value.ToString("N"))[..12];

    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record Found(OrganisationId Organisation, int Version);
}
