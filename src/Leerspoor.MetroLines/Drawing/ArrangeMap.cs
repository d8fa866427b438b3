using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.Ui;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>Puts lines in order or takes one out, merges two stations, or lays the whole map out anew.</summary>
internal sealed class ArrangeMap(MapDrafts drafts)
{
    public Task<Outcome<Done>> MoveLineAsync(
        Actor actor,
        MetroMapId id,
        string? key,
        Shift shift,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            content =>
                content.Line(key) is { } line
                    ? content.Moved(line, shift)
                    : MetroLinesRefusals.Unknown,
            ct
        );

    public Task<Outcome<Done>> RemoveLineAsync(
        Actor actor,
        MetroMapId id,
        string? key,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            content =>
                content.Line(key) is { } line ? content.Without(line) : MetroLinesRefusals.Unknown,
            ct
        );

    /// <summary>The first keeps its name; the second is gone, and its lines call at the first.</summary>
    public Task<Outcome<Done>> MergeAsync(
        Actor actor,
        MetroMapId id,
        (string? Kept, string? Gone) keys,
        CancellationToken ct
    ) => drafts.ChangeAsync(actor, id, content => Merged(content, keys), ct);

    public Task<Outcome<Done>> LayOutAfreshAsync(
        Actor actor,
        MetroMapId id,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            content => content,
            ct,
            (content, _) => MapPicture.LayOut(content, "", ct)
        );

    private static Outcome<MapContent> Merged(MapContent content, (string? Kept, string? Gone) keys)
    {
        if (content.Station(keys.Kept) is not { } kept)
            return MetroLinesRefusals.ChooseStation;
        if (content.Station(keys.Gone) is not { } gone)
            return MetroLinesRefusals.ChooseStation.At("Other");
        return kept.Key == gone.Key ? MetroLinesRefusals.SameStation : content.Merged(kept, gone);
    }
}
