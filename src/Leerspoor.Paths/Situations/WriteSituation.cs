using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Situations;

/// <summary>Writes a work situation: one that is there, or a new one. Observers see it at once, also in what was seen before.</summary>
internal sealed class WriteSituation(LeerspoorDb db, PlaceKinds places)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        SituationId? id,
        SituationInput input,
        CancellationToken ct
    )
    {
        if (!ProgrammeDesigners.MayChange(actor))
            return SituationRefusals.Unknown;
        var all = await db.Set<Situation>().ToListAsync(ct);
        var old = all.Find(situation => situation.Id == id);
        if (id is not null && old is null)
            return SituationRefusals.Unknown;

        var checkedInput = input.Check(await places.AllAsync(ct));
        if (checkedInput.Refused(out _, out var read))
            return Outcome<Done>.RefusedFor(checkedInput.Refusals);
        if (all.Exists(other => other != old && IsSame(other, read)))
            return SituationRefusals.NameTaken;

        var situation = old ?? Added(read);
        situation.Describe(read.Place, read.Picture, read.Name);
        db.Audit(
            actor,
            old is null ? "situation.added" : "situation.changed",
            subject: situation.Id.Value
        );
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private Situation Added(SituationInput.Read read)
    {
        var key = $"situation-{Guid.CreateVersion7():N}";
        return db.Add(Situation.Listed(key, read.Place, read.Picture, read.Name)).Entity;
    }

    private static bool IsSame(Situation other, SituationInput.Read read) =>
        other.PlaceKind == read.Place
        && string.Equals(other.Name.Nl, read.Name.Nl, StringComparison.OrdinalIgnoreCase);
}
