using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>The report for whoever runs the session; for the others by the link of the final report.</summary>
internal sealed class ShowReport(
    LeerspoorDb db,
    RegionScope region,
    ScanAccess access,
    Reports reports,
    PublicAddress address
)
{
    /// <summary>Also what may be done with it: <c>MayWrite</c> while it is open, <c>MayShare</c> once it is final.</summary>
    public sealed record View(
        ReportDocument Document,
        ScanPhase Phase,
        string Summary,
        bool MayWrite,
        bool MayShare,
        string? Link,
        string Email,
        DateTimeOffset? SharedAt
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { Phase: not ScanPhase.Preparing } scan)
            return ScanRefusals.Unknown;

        var row = await reports.FindAsync(scan, ct);
        var email = await db.Set<Initiative>()
            .Where(i => i.Id == scan.InitiativeId)
            .Select(i => i.Email)
            .SingleAsync(ct);
        var final = scan.Phase is ScanPhase.Final;
        return new View(
            await reports.DocumentAsync(scan, row, ct),
            scan.Phase,
            row.Summary,
            !final,
            final && ScanAccess.MayClose(actor, scan),
            row.Code is { } code ? address.Of($"/verslag/{code}") : null,
            email,
            row.SharedAt
        );
    }

    /// <summary>The final report; whoever has the link reads that one and nothing else.</summary>
    public async Task<Outcome<ReportDocument>> ByCodeAsync(string code, CancellationToken ct)
    {
        var row = await db.AcrossRegions<ScanReport>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Code == code, ct);
        if (row?.Document is not { } document)
            return ScanRefusals.Unknown;
        region.Enter(row.RegionId);
        return document;
    }
}
