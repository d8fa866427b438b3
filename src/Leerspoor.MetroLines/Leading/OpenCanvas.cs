using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.Network.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The canvas of a kind on this path; the first who asks for it makes it.</summary>
internal sealed class OpenCanvas(PathAccess access, CanvasDesk canvases)
{
    public sealed record Opened(CanvasId Id);

    public async Task<Outcome<Opened>> HandleAsync(
        Actor actor,
        CompanyPathId id,
        string? kind,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } path)
            return PathRefusals.Unknown;
        var opened = await canvases.OpenAsync(actor, kind, (id.Value, path.OrganisationId), ct);
        return opened is { } canvas ? new Opened(canvas) : PathRefusals.Unknown;
    }
}
