using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>A theme with its map, for whoever draws it.</summary>
internal sealed class ShowMap(MapDrafts drafts)
{
    public sealed record View(
        MetroMapId Id,
        LocalText Title,
        LocalText Lead,
        MapContent Content,
        string Layout,
        bool CanUndo,
        bool CanRedo,
        bool IsPublished
    )
    {
        public MapPicture.Shown Shown => new(Title, Content, Layout);
    }

    public async Task<Outcome<View>> HandleAsync(Actor actor, MetroMapId id, CancellationToken ct)
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out var map))
            return unknown;
        return new View(
            map.Id,
            map.Title,
            map.Lead,
            map.Content,
            map.Layout,
            map.At > 0,
            map.At < map.LastStep,
            map.PublishedAt is not null
        );
    }
}
