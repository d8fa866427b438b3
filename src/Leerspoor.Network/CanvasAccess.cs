using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network;

/// <summary>Who may fill in a canvas: brokers of its organisation, or whoever may come where it hangs.</summary>
internal sealed class CanvasAccess(LeerspoorDb db, IEnumerable<ICanvasHome> homes)
{
    public static bool MayBegin(Actor actor) => actor.OnlyAbout is null && actor.Is(Role.Broker);

    public async Task<Found?> FindAsync(Actor actor, CanvasId id, CancellationToken ct)
    {
        if (
            actor.OnlyAbout is not null
            || await db.Set<Canvas>().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } canvas
        )
            return null;
        if (canvas.Home is not { } home)
            return actor.Is(Role.Broker, canvas.OrganisationId) ? new(canvas, null) : null;
        foreach (var room in homes)
            if (await room.FindAsync(actor, home, ct) is { } place)
                return new(canvas, place);
        return null;
    }

    public sealed record Found(Canvas Canvas, CanvasPlace? Place);
}
