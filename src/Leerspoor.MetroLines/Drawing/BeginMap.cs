using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>A new theme, with an empty map.</summary>
internal sealed class BeginMap(LeerspoorDb db, TimeProvider clock)
{
    public sealed record Begun(MetroMapId Id);

    public async Task<Outcome<Begun>> HandleAsync(
        Actor actor,
        TitleInput input,
        CancellationToken ct
    )
    {
        if (!MapDrafts.MayDraw(actor))
            return MetroLinesRefusals.Unknown;
        var read = input.Read();
        if (read.Refused(out _, out var titles))
            return Outcome<Begun>.RefusedFor(read.Refusals);

        var map = MetroMap.Begun(titles.Title, titles.Lead, clock.GetUtcNow());
        db.AddRange(map, MapStep.Of(map));
        db.Audit(actor, "metro-map.begun", subject: map.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Begun(map.Id);
    }
}
