using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Drawing;

namespace Leerspoor.MetroLines.Describing;

/// <summary>Writes down what happens in a station.</summary>
internal sealed class EditStation(MapDrafts drafts)
{
    public Task<Outcome<Done>> HandleAsync(
        Actor actor,
        MetroMapId id,
        string? key,
        StationInput input,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            content =>
            {
                if (content.Station(key) is not { } station)
                    return MetroLinesRefusals.Unknown;
                var read = input.Read(station);
                return read.Refused(out _, out var changed)
                    ? Outcome<MapContent>.RefusedFor(read.Refusals)
                    : content.With(changed);
            },
            ct
        );
}
