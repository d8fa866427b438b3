using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Drawing;

namespace Leerspoor.MetroLines.Describing;

/// <summary>A new line, or another name or persona for one.</summary>
internal sealed class EditLine(MapDrafts drafts)
{
    public sealed record Added(string Key);

    public async Task<Outcome<Added>> AddAsync(
        Actor actor,
        MetroMapId id,
        LineInput input,
        CancellationToken ct
    )
    {
        var key = Words.NewKey();
        var changed = await drafts.ChangeAsync(
            actor,
            id,
            content =>
                content.Lines.Count >= MapContent.MostLines
                    ? MetroLinesRefusals.TooManyLines
                    : Changed(content, input, new(key, new(""), "", [])),
            ct
        );
        return changed.Refusal is null
            ? new Added(key)
            : Outcome<Added>.RefusedFor(changed.Refusals);
    }

    public Task<Outcome<Done>> HandleAsync(
        Actor actor,
        MetroMapId id,
        string? key,
        LineInput input,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            content =>
                content.Line(key) is { } line
                    ? Changed(content, input, line)
                    : MetroLinesRefusals.Unknown,
            ct
        );

    private static Outcome<MapContent> Changed(MapContent content, LineInput input, MetroLine line)
    {
        var read = input.Read(line);
        return read.Refused(out _, out var changed)
            ? Outcome<MapContent>.RefusedFor(read.Refusals)
            : content.With(changed);
    }
}
