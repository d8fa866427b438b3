using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>Changes what a theme is called.</summary>
internal sealed class RetitleMap(LeerspoorDb db, MapDrafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        MetroMapId id,
        TitleInput input,
        CancellationToken ct
    )
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out var map))
            return unknown;
        var read = input.Read();
        if (read.Refused(out _, out var titles))
            return Outcome<Done>.RefusedFor(read.Refusals);

        map.Retitle(titles.Title, titles.Lead);
        db.Audit(actor, "metro-map.retitled", subject: id.Value);
        return await drafts.SaveAsync(id, ct);
    }
}
