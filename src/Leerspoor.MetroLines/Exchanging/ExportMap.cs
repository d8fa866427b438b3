using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Drawing;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>A theme as a file, which can be read back.</summary>
internal sealed class ExportMap(MapDrafts drafts)
{
    public async Task<Outcome<MapFile>> HandleAsync(
        Actor actor,
        MetroMapId id,
        CancellationToken ct
    ) =>
        (await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out var map)
            ? unknown
            : MapFile.Of(map);
}
