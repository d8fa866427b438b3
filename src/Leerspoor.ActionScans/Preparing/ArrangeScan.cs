using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>Changes when, where, how long and with whom; also where the report goes.</summary>
internal sealed class ArrangeScan(LeerspoorDb db, ScanAccess access, NoteTakers noteTakers)
{
    public sealed class Input
    {
        public ScanPlan Plan { get; set; } = new();
        public string? Email { get; set; }
    }

    public async Task<Outcome<Arranging>> ShowAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        var email = await db.Set<Initiative>()
            .Where(i => i.Id == scan.InitiativeId)
            .Select(i => i.Email)
            .SingleAsync(ct);
        return new Arranging(
            new Input { Plan = ScanPlan.Of(scan), Email = email },
            await noteTakers.OfAsync([scan.OrganisationId], ct)
        );
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ScanId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } found)
            return ScanRefusals.Unknown;
        if (found.Phase is ScanPhase.Final)
            return ScanRefusals.Closed;

        var scan = await db.Set<ActionScan>().SingleAsync(s => s.Id == id, ct);
        var writers = await noteTakers.OfAsync([scan.OrganisationId], ct);
        List<Refusal> refusals =
        [
            .. input.Plan.Into(scan.Arrange, [.. writers.Select(person => person.Id)]),
            .. Typed.Email(input.Email),
        ];
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);
        var initiative = await db.Set<Initiative>().SingleAsync(i => i.Id == scan.InitiativeId, ct);
        initiative.Reachable(Typed.Trimmed(input.Email));
        db.Audit(actor, "actionscan.arranged", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}

internal sealed record Arranging(ArrangeScan.Input Input, IReadOnlyList<PersonCard> NoteTakers);
