using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.Ui;

namespace Leerspoor.MetroLines.Describing;

/// <summary>Which stations a line calls at, and in what order. A stop is named by its place in the line, for a station may come back.</summary>
internal sealed class ArrangeStops(MapDrafts drafts)
{
    /// <summary>A new station at the end.</summary>
    public async Task<Outcome<EditLine.Added>> AddAsync(
        Actor actor,
        MetroMapId id,
        string? line,
        StationInput input,
        CancellationToken ct
    )
    {
        var key = Words.NewKey();
        var changed = await ChangeAsync(
            actor,
            (id, line),
            (content, found) =>
            {
                if (content.Stations.Count >= MapContent.MostStations)
                    return MetroLinesRefusals.TooManyStations;
                var read = input.Read(new(key, new("")));
                return read.Refused(out _, out var station)
                    ? Outcome<MapContent>.RefusedFor(read.Refusals)
                    : content.Extended(found, station);
            },
            ct
        );
        return changed.Refusal is null
            ? new EditLine.Added(key)
            : Outcome<EditLine.Added>.RefusedFor(changed.Refusals);
    }

    /// <summary>A new station right after a stop, of which only the name is known yet.</summary>
    public Task<Outcome<Done>> InsertAsync(
        Actor actor,
        MetroMapId id,
        (string? Line, string? At, string? Station) after,
        string? name,
        CancellationToken ct
    ) =>
        ChangeAsync(
            actor,
            (id, after.Line),
            (content, line) =>
            {
                if (content.Stations.Count >= MapContent.MostStations)
                    return MetroLinesRefusals.TooManyStations;
                if (Place(line, after.At, after.Station) is not { } at)
                    return MetroLinesRefusals.ChangedMeanwhile;
                var read = new StationInput { NameNl = name }.Read(new(Words.NewKey(), new("")));
                return read.Refused(out _, out var station)
                    ? Outcome<MapContent>.RefusedFor(read.Refusals)
                    : content.Inserted(line, at + 1, station);
            },
            ct
        );

    /// <summary>A station of another line at the end; it becomes an interchange.</summary>
    public Task<Outcome<Done>> CallAtAsync(
        Actor actor,
        MetroMapId id,
        (string? Line, string? Station) keys,
        CancellationToken ct
    ) =>
        ChangeAsync(
            actor,
            (id, keys.Line),
            (content, line) =>
                content.Station(keys.Station) is { } station
                    ? content.With(line with { Stops = [.. line.Stops, station.Key] })
                    : MetroLinesRefusals.ChooseStation,
            ct
        );

    public Task<Outcome<Done>> MoveAsync(
        Actor actor,
        MetroMapId id,
        (string? Line, string? At, string? Station) stop,
        Shift shift,
        CancellationToken ct
    ) =>
        ChangeAsync(
            actor,
            (id, stop.Line),
            (content, line) =>
                Place(line, stop.At, stop.Station) is { } at
                    ? content.With(line with { Stops = line.Stops.Shifted(at, shift) })
                    : MetroLinesRefusals.ChangedMeanwhile,
            ct
        );

    /// <summary>A station that no line calls at any more is gone.</summary>
    public Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        MetroMapId id,
        (string? Line, string? At, string? Station) stop,
        CancellationToken ct
    ) =>
        ChangeAsync(
            actor,
            (id, stop.Line),
            (content, line) =>
                Place(line, stop.At, stop.Station) is { } at
                    ? content.With(
                        line with
                        {
                            Stops = [.. line.Stops.Where((_, place) => place != at)],
                        }
                    )
                    : MetroLinesRefusals.ChangedMeanwhile,
            ct
        );

    private Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        (MetroMapId Id, string? Line) where,
        Func<MapContent, MetroLine, Outcome<MapContent>> change,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            where.Id,
            content =>
            {
                if (content.Line(where.Line) is not { } line)
                    return MetroLinesRefusals.Unknown;
                var changed = change(content, line);
                return changed.Value?.Line(line.Key)?.Stops.Count > MetroLine.MostStops
                    ? MetroLinesRefusals.TooManyStops
                    : changed;
            },
            ct
        );

    // the place alone would be another stop after somebody else's change
    private static int? Place(MetroLine line, string? typed, string? station) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at < line.Stops.Count
        && line.Stops[at] == station
            ? at
            : null;
}
