using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Storing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Importing;

/// <summary>Ends an import whose node is gone, and throws away what it had written.</summary>
internal sealed class BreakOff(
    LeerspoorDb db,
    GraphStore store,
    ImportShelf shelf,
    TimeProvider clock
)
{
    public async Task HandleAsync(
        FrameworkImportId id,
        FrameworkVersionId? begun,
        CancellationToken ct
    )
    {
        if (begun is { } version)
            await store.RemoveAsync(version, ct);
        var import = await db.Set<FrameworkImport>().SingleAsync(i => i.Id == id, ct);
        import.End(ImportState.BrokenOff, import.Format, import.RowsRead, 0, "", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        shelf.ThrowAway(id);
    }
}
