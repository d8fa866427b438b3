using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Importing;

/// <summary>Asks whoever works on the import to stop; within a second or two it has, and nothing of it is left.</summary>
internal sealed class CancelImport(LeerspoorDb db)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkImportId id,
        CancellationToken ct
    )
    {
        var import = Designers.MayChange(actor)
            ? await db.Set<FrameworkImport>().SingleOrDefaultAsync(i => i.Id == id, ct)
            : null;
        if (import is null)
            return SkillsRefusals.Unknown;
        if (import.IsOver)
            return SkillsRefusals.ImportOver;

        import.AskCancel();
        db.Audit(actor, "framework-import.cancelled", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
