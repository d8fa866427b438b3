using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>The link by which people join without an account; a new one makes the old one useless.</summary>
internal sealed class InvitePeople(LeerspoorDb db, ScanAccess access)
{
    public async Task<Outcome<Done>> RenewAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is null)
            return ScanRefusals.Unknown;
        var scan = await db.Set<ActionScan>().SingleAsync(s => s.Id == id, ct);
        scan.Invite(PlanScan.NewCode());
        db.Audit(actor, "actionscan.link-renewed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
