using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network.Opening;

/// <summary>The canvases that stand by themselves, of the organisations where the actor is a broker. The others hang on what they belong to.</summary>
internal sealed class ListCanvases(LeerspoorDb db)
{
    public sealed record View(IReadOnlyList<Line> Canvases);

    public sealed record Line(CanvasId Id, string Title, LocalText Kind, int Notes);

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!CanvasAccess.MayBegin(actor))
            return NetworkRefusals.Unknown;

        var mine = actor.OrganisationsAs(Role.Broker).ToList();
        var canvases = await db.Set<Canvas>()
            .AsNoTracking()
            .Where(canvas => canvas.Home == null && mine.Contains(canvas.OrganisationId))
            .OrderByDescending(canvas => canvas.BegunAt)
            .Select(canvas => new
            {
                canvas.Id,
                canvas.Title,
                canvas.KindKey,
                Notes = db.Set<CanvasNote>()
                    .Count(note => note.CanvasId == canvas.Id && note.RemovedAt == null),
            })
            .ToListAsync(ct);
        return new View([
            .. canvases.Select(canvas => new Line(
                canvas.Id,
                canvas.Title,
                CanvasKinds.Find(canvas.KindKey)!.Name,
                canvas.Notes
            )),
        ]);
    }
}
