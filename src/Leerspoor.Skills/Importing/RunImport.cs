using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Drafting;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Storing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Importing;

/// <summary>
/// Reads the file of an import to its end, and only then writes: a version that nobody sees until it is whole. A file of no use, a refused
/// row (unless those are to be left out), a cancel or a crash leaves nothing behind but the report.
/// </summary>
internal sealed class RunImport(
    LeerspoorDb db,
    GraphStore store,
    ImportShelf shelf,
    TimeProvider clock
)
{
    public async Task HandleAsync(
        FrameworkImportId id,
        ImportProgress progress,
        CancellationToken cancelled
    )
    {
        var import = await db.Set<FrameworkImport>()
            .SingleOrDefaultAsync(i => i.Id == id, CancellationToken.None);
        if (import is null or { IsOver: true })
            return;
        import.Begin(clock.GetUtcNow());
        await db.SaveChangesAsync(CancellationToken.None);
        var report = new ImportReport(progress.Read);
        var end = ImportState.BrokenOff;
        try
        {
            end = await ReadAsync(import, report, progress, cancelled);
        }
        catch (OperationCanceledException)
        {
            end = progress.CancelAsked ? ImportState.Cancelled : ImportState.BrokenOff;
        }
        catch (BrokenFileException broken)
        {
            report.Refuse(broken.Fault.Place, broken.Fault.Code, [.. broken.Fault.Values]);
            end = ImportState.Refused;
        }
        finally
        {
            await EndAsync(import, end, report, progress);
        }
    }

    private async Task<ImportState> ReadAsync(
        FrameworkImport import,
        ImportReport report,
        ImportProgress progress,
        CancellationToken ct
    )
    {
        FrameworkGraph graph;
        using (var unpacked = Unpacking.Of(shelf.PathOf(import.Id), import.FileName))
        {
            var (format, files) = Formats.Choose(unpacked.Files, report);
            progress.Format = format.Key;
            graph = format.Read(files, report, ct);
        }
        if (report.Refused > 0 && !import.WithoutRefused)
            return ImportState.Refused;
        if (import.OnlyLook)
            return ImportState.Done;

        var version = await DraftAsync(import, graph, ct);
        progress.Begun = version;
        await store.WriteAsync(version, graph, progress.Written, ct);
        return ImportState.Done;
    }

    private async Task<FrameworkVersionId> DraftAsync(
        FrameworkImport import,
        FrameworkGraph graph,
        CancellationToken ct
    )
    {
        var framework = import.FrameworkId;
        var number = 1;
        if (framework is { } known)
            number +=
                await db.Set<FrameworkVersion>()
                    .Where(v => v.FrameworkId == known)
                    .MaxAsync(v => (int?)v.Number, ct)
                ?? 0;
        else
        {
            var taken = await db.Set<Framework>()
                .Select(f => f.Key)
                .ToHashSetAsync(StringComparer.Ordinal, ct);
            var made = Framework.AsGraph(FreeKey.From(import.Name, taken));
            db.Add(made);
            framework = made.Id;
        }
        var version = FrameworkVersion.Drafted(framework.Value, number, clock.GetUtcNow());
        version.Describe(new LocalText(import.Name), new LocalText(""));
        db.Add(version);
        import.Writes(version.Id, graph.Format, graph.Nodes.Count + graph.Links.Count);
        await db.SaveChangesAsync(ct);
        return version.Id;
    }

    private async Task EndAsync(
        FrameworkImport import,
        ImportState end,
        ImportReport report,
        ImportProgress progress
    )
    {
        db.ChangeTracker.Clear();
        if (end != ImportState.Done && progress.Begun is { } begun)
            await store.RemoveAsync(begun, CancellationToken.None);
        var row = await db.Set<FrameworkImport>().SingleAsync(i => i.Id == import.Id);
        row.End(
            end,
            progress.Format,
            report.RowsRead,
            report.Refused,
            FaultText.Of(report.Faults),
            clock.GetUtcNow()
        );
        await db.SaveChangesAsync(CancellationToken.None);
        shelf.ThrowAway(import.Id);
    }
}

/// <summary>How far an import is, read by the pulse that tells it to whoever looks.</summary>
internal sealed class ImportProgress
{
    private long rowsRead;
    private int rowsWritten;

    public long RowsRead => Interlocked.Read(ref rowsRead);
    public int RowsWritten => rowsWritten;
    public bool CancelAsked { get; set; }
    public string Format { get; set; } = "";
    public FrameworkVersionId? Begun { get; set; }

    public void Read(long rows) => Interlocked.Exchange(ref rowsRead, rows);

    public void Written(int rows) => Interlocked.Exchange(ref rowsWritten, rows);
}
