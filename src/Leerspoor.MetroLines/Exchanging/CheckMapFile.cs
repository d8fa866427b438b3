using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Describing;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.Ui;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>Makes a map of what stands in a file, by the rules of the forms; says per row what is wrong.</summary>
internal sealed class CheckMapFile(RefusalText texts)
{
    private const int KeyMaxLength = 60;
    private const int MostSaid = 8;

    // the header of a sheet is its first row
    private const int FirstRow = 2;

    private readonly List<Refusal> wrong = [];

    public sealed record Checked(TitleInput.Titles Titles, MapContent Content);

    public Outcome<Checked> Of(MapFile file)
    {
        var (lines, stations) = (file.Lines ?? [], file.Stations ?? []);
        if (lines.Count == 0 || stations.Count == 0)
            return ExchangeRefusals.Empty;
        if (!file.IsReadable())
            return ExchangeRefusals.Unreadable;
        if (lines.Count > MapContent.MostLines)
            return MetroLinesRefusals.TooManyLines.At("File");
        if (stations.Count > MapContent.MostStations)
            return MetroLinesRefusals.TooManyStations.At("File");

        wrong.Clear();
        var titles = TitlesOf(file);
        var known = stations.Select(StationOf).OfType<Station>().ToList();
        Twice(MapColumns.Stations, stations.Select(station => station?.Key));
        var keys = known.Select(station => station.Key).ToHashSet(StringComparer.Ordinal);
        var drawn = lines.Select((line, at) => LineOf(line, at, keys)).OfType<MetroLine>().ToList();
        Twice(MapColumns.Lines, lines.Select(line => line?.Key));
        if (wrong.Count > 0)
            return Outcome<Checked>.RefusedFor([.. wrong.Take(MostSaid)]);
        // a station that no line calls at is left out
        return new Checked(titles!, new MapContent(drawn, known).Used());
    }

    private TitleInput.Titles? TitlesOf(MapFile file)
    {
        var read = new TitleInput
        {
            TitleNl = file.Title?.Nl,
            TitleEn = file.Title?.En,
            LeadNl = file.Lead?.Nl,
            LeadEn = file.Lead?.En,
        }.Read();
        if (!read.Refused(out _, out var titles))
            return titles;
        Say(MapColumns.Map, 0, read.Refusals);
        return null;
    }

    private Station? StationOf(MapFile.Stop? stop, int at)
    {
        if (!HasKey(MapColumns.Stations, at, stop?.Key))
            return null;
        var read = new StationInput
        {
            NameNl = stop!.Name?.Nl,
            NameEn = stop.Name?.En,
            Phase = stop.Phase,
            Form = stop.Form,
            Hours = stop.Hours,
            Place = stop.Place,
            Outcomes = stop.Outcomes,
            Provider = stop.Provider,
            Cost = stop.Cost,
            Materials = stop.Materials,
            Guide = stop.Guide,
        }.Read(new(stop.Key!, new("")));
        if (!read.Refused(out _, out var station))
            return station;
        Say(MapColumns.Stations, at, read.Refusals);
        return new(stop.Key!, new(""));
    }

    private MetroLine? LineOf(MapFile.Line? line, int at, HashSet<string> stations)
    {
        if (!HasKey(MapColumns.Lines, at, line?.Key))
            return null;
        var read = new LineInput
        {
            NameNl = line!.Name?.Nl,
            NameEn = line.Name?.En,
            Persona = line.Persona,
        }.Read(new(line.Key!, new(""), "", [.. (line.Stops ?? []).Select(stop => stop ?? "")]));
        if (read.Refused(out _, out var drawn))
        {
            Say(MapColumns.Lines, at, read.Refusals);
            return null;
        }
        if (drawn.Stops.Count > MetroLine.MostStops)
            Say(MapColumns.Lines, at, MapColumns.Stops, MetroLinesRefusals.TooManyStops);
        foreach (var stop in drawn.Stops.Where(stop => !stations.Contains(stop)).Take(2))
            Say(MapColumns.Lines, at, MapColumns.Stops, ExchangeRefusals.NoSuchStation(stop));
        return drawn;
    }

    private bool HasKey(string sheet, int at, string? key)
    {
        if (key is { Length: > 0 and <= KeyMaxLength } && key.All(IsPlain))
            return true;
        Say(sheet, at, MapColumns.Key, ExchangeRefusals.BadKey);
        return false;
    }

    // a code is part of addresses
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private void Twice(string sheet, IEnumerable<string?> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, key) in keys.Index())
            if (key is not null && !seen.Add(key))
                Say(sheet, at, MapColumns.Key, ExchangeRefusals.KeyTwice(key));
    }

    private void Say(string sheet, int at, IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Say(sheet, at, MapColumns.Of(refusal.Field), refusal);
    }

    private void Say(string sheet, int at, string column, Refusal refusal) =>
        wrong.Add(
            ExchangeRefusals.Row with
            {
                Values =
                [
                    sheet,
                    (at + FirstRow).ToString(CultureInfo.InvariantCulture),
                    column,
                    texts.Of(refusal),
                ],
            }
        );
}
