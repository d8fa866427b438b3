using System.Text.Json.Serialization;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>A theme as it stands in a file: everything as written, nothing checked. Lists in a row of a workbook have the same names.</summary>
internal sealed record MapFile
{
    public Words? Title { get; init; }
    public Words? Lead { get; init; }
    public IReadOnlyList<Line?>? Lines { get; init; }
    public IReadOnlyList<Stop?>? Stations { get; init; }

    public static MapFile Of(MetroMap map) =>
        new()
        {
            Title = new(map.Title.Nl, map.Title.En),
            Lead = new(map.Lead.Nl, map.Lead.En),
            Lines = [.. map.Content.Lines.Select(Line.Of)],
            Stations = [.. map.Content.Stations.Select(Stop.Of)],
        };

    /// <summary>Holds only letters that can be shown and written into a file again.</summary>
    public bool IsReadable() => !Texts().Any(text => text?.Any(IsUnseen) == true);

    private static bool IsUnseen(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');

    private IEnumerable<string?> Texts() =>
        [
            .. Words.Texts(Title),
            .. Words.Texts(Lead),
            .. (Lines ?? []).OfType<Line>().SelectMany(line => line.Texts()),
            .. (Stations ?? []).OfType<Stop>().SelectMany(stop => stop.Texts()),
        ];

    internal sealed record Words(string? Nl, string? En)
    {
        public static IEnumerable<string?> Texts(Words? words) => [words?.Nl, words?.En];
    }

    internal sealed record Line
    {
        public string? Key { get; init; }
        public Words? Name { get; init; }
        public string? Persona { get; init; }

        /// <summary>Keys of stations.</summary>
        public IReadOnlyList<string?>? Stops { get; init; }

        public IEnumerable<string?> Texts() => [.. Words.Texts(Name), Persona];

        public static Line Of(MetroLine line) =>
            new()
            {
                Key = line.Key,
                Name = new(line.Name.Nl, line.Name.En),
                Persona = line.Persona,
                Stops = [.. line.Stops],
            };
    }

    internal sealed record Stop
    {
        public string? Key { get; init; }
        public Words? Name { get; init; }
        public string? Phase { get; init; }
        public string? Form { get; init; }

        [JsonConverter(typeof(NumberAsWritten))]
        public string? Hours { get; init; }
        public string? Place { get; init; }
        public string? Outcomes { get; init; }
        public string? Provider { get; init; }

        [JsonConverter(typeof(NumberAsWritten))]
        public string? Cost { get; init; }
        public string? Materials { get; init; }
        public string? Guide { get; init; }

        public IEnumerable<string?> Texts() =>
            [.. Words.Texts(Name), Place, Outcomes, Provider, Materials, Guide];

        public static Stop Of(Station station) =>
            new()
            {
                Key = station.Key,
                Name = new(station.Name.Nl, station.Name.En),
                Phase = Enum.IsDefined(station.Phase) ? station.Phase.ToString() : null,
                Form = Enum.IsDefined(station.Form) ? station.Form.ToString() : null,
                Hours = NumberAsWritten.Of(station.Hours),
                Place = station.Place,
                Outcomes = station.Outcomes,
                Provider = station.Provider,
                Cost = NumberAsWritten.Of(station.Cost),
                Materials = station.Materials,
                Guide = station.Guide,
            };
    }
}
