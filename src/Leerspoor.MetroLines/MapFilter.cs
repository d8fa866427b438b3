using Leerspoor.Kernel;

namespace Leerspoor.MetroLines;

/// <summary>What a reader looks for on a map; what is empty is not looked at.</summary>
/// <param name="Persona">For whom a line is, exactly.</param>
/// <param name="Phase">What a station is for; 0 is all.</param>
/// <param name="Outcome">Words that stand in the outcomes of a station, or in its name.</param>
internal sealed record MapFilter(string Persona, StationPhase Phase, string Outcome)
{
    public static readonly MapFilter None = new("", 0, "");

    public bool IsEmpty => Persona.Length == 0 && Phase == 0 && Outcome.Length == 0;

    /// <summary>A line that is for them and has a station that is looked for.</summary>
    public bool Shows(MapContent content, MetroLine line) =>
        IsEmpty || (IsFor(line) && line.Stops.Any(stop => Finds(content.Station(stop)!)));

    public bool Shows(MapContent content, Station station) =>
        IsEmpty || (Finds(station) && content.LinesAt(station.Key).Any(IsFor));

    private bool IsFor(MetroLine line) => Persona.Length == 0 || line.Persona == Persona;

    private bool Finds(Station station) =>
        (Phase == 0 || station.Phase == Phase)
        && (Looking.Finds(station.Outcomes, Outcome) || Looking.Finds(station.Name.In(), Outcome));
}
