using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>A run for whoever works on its path, and an own page for whoever has its code.</summary>
internal sealed class RunAccess(LeerspoorDb db, PathAccess paths, RegionScope region)
{
    public async Task<Found?> FindAsync(Actor actor, LineRunId id, CancellationToken ct) =>
        await db.Set<LineRun>().SingleOrDefaultAsync(run => run.Id == id, ct) is { } run
        && await paths.FindAsync(actor, run.PathId, ct) is { } path
            ? new(run, path)
            : null;

    /// <summary>The run whose sign-up form has this code; whoever fills it in need not be of this region.</summary>
    public async Task<LineRun?> OfCodeAsync(string? code, CancellationToken ct)
    {
        var run = await db.AcrossRegions<LineRun>().SingleOrDefaultAsync(r => r.Code == code, ct);
        return run is not null && Enter(run.RegionId) ? run : null;
    }

    /// <summary>The sign-up with this code.</summary>
    public async Task<Enrolment?> EnrolmentAsync(string? code, CancellationToken ct)
    {
        var enrolment = await db.AcrossRegions<Enrolment>()
            .SingleOrDefaultAsync(e => e.Code == code, ct);
        return enrolment is not null && Enter(enrolment.RegionId) ? enrolment : null;
    }

    /// <summary>The partner with this code.</summary>
    public async Task<PathCompany?> CompanyAsync(string? code, CancellationToken ct)
    {
        var company = await db.AcrossRegions<PathCompany>()
            .SingleOrDefaultAsync(c => c.Code == code, ct);
        return company is not null && Enter(company.RegionId) ? company : null;
    }

    // Somebody who is signed in stays in the region where that was.
    private bool Enter(RegionId of)
    {
        if (region.Current is null)
            region.Enter(of);
        return region.Current == of;
    }

    internal sealed record Found(LineRun Run, CompanyPath Path);
}
