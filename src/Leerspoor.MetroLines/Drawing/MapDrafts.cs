using Leerspoor.Data;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>Who may draw maps, and the one way in which a map is changed: laid out from where it was, and kept as a step to go back to.</summary>
internal sealed class MapDrafts(LeerspoorDb db, LiveSignals signals)
{
    private const int StepsKept = 50;

    public static bool MayDraw(Actor actor) =>
        actor.OnlyAbout is null && (actor.Is(Role.Designer) || actor.Is(Role.Broker));

    public async Task<Outcome<MetroMap>> FindAsync(Actor actor, MetroMapId id, CancellationToken ct)
    {
        var found = MayDraw(actor)
            ? await db.Set<MetroMap>().SingleOrDefaultAsync(map => map.Id == id, ct)
            : null;
        return found is null ? MetroLinesRefusals.Unknown : found;
    }

    /// <summary>Changes lines or stations, and draws them as near as can be to how they were, unless told to draw otherwise.</summary>
    public async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        MetroMapId id,
        Func<MapContent, Outcome<MapContent>> change,
        CancellationToken ct,
        Func<MapContent, string, Outcome<string>>? draw = null
    )
    {
        if ((await FindAsync(actor, id, ct)).Refused(out var unknown, out var map))
            return unknown;
        var changed = change(map.Content);
        if (changed.Refused(out _, out var content))
            return Outcome<Done>.RefusedFor(changed.Refusals);
        draw ??= (lines, former) => MapPicture.LayOut(lines, former, ct);
        if (draw(content, map.Layout).Refused(out var undrawn, out var layout))
            return undrawn;

        await ForgetAsync(map, ct);
        db.Add(map.Redraw(content, layout));
        db.Audit(actor, "metro-map.changed", subject: id.Value);
        return await SaveAsync(id, ct);
    }

    /// <summary>Of two changes at the same moment one is refused, so that none is lost. Who has the map open sees it change.</summary>
    public async Task<Outcome<Done>> SaveAsync(MetroMapId id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return MetroLinesRefusals.ChangedMeanwhile;
        }

        signals.Ring(id.Value);
        await signals.TellOtherNodesAsync(db, id.Value, ct);
        return new Done();
    }

    /// <summary>Steps that were undone are gone once something else is done; so are very old ones.</summary>
    private async Task ForgetAsync(MetroMap map, CancellationToken ct)
    {
        var oldest = map.At + 1 - StepsKept;
        var forgotten = await db.Set<MapStep>()
            .Where(step => step.MapId == map.Id && (step.Number > map.At || step.Number < oldest))
            .ToListAsync(ct);
        db.RemoveRange(forgotten);
        if (forgotten.Count > 0)
            // the number of an undone step is given again, which one save cannot do
            await db.SaveChangesAsync(ct);
    }
}
