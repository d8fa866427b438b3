using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Importing;

/// <summary>How far an import is, and what was refused.</summary>
internal sealed class ShowImport(LeerspoorDb db)
{
    /// <summary>More than this is read from the list that can be downloaded.</summary>
    public const int MostShown = 100;

    public sealed record View(
        FrameworkImportId Id,
        string Name,
        string FileName,
        ImportState State,
        bool OnlyLook,
        string Format,
        long RowsRead,
        int RowsWritten,
        int RowsToWrite,
        long RowsRefused,
        bool CancelAsked,
        FrameworkVersionId? Version,
        IReadOnlyList<ImportFault> Faults
    )
    {
        public bool IsOver => State is not (ImportState.Waiting or ImportState.Running);
    }

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        FrameworkImportId id,
        CancellationToken ct
    )
    {
        var import = Designers.MayChange(actor)
            ? await db.Set<FrameworkImport>()
                .AsNoTracking()
                .SingleOrDefaultAsync(i => i.Id == id, ct)
            : null;
        return import is null
            ? SkillsRefusals.Unknown
            : new View(
                import.Id,
                import.Name,
                import.FileName,
                import.State,
                import.OnlyLook,
                import.Format,
                import.RowsRead,
                import.RowsWritten,
                import.RowsToWrite,
                import.RowsRefused,
                import.CancelAsked,
                import.VersionId,
                FaultText.Read(import.Faults)
            );
    }
}
