using Leerspoor.Kernel;

namespace Leerspoor.MetroLines;

/// <summary>A company development path: stations in the order in which people take them.</summary>
/// <param name="Key">The same as long as the line is there.</param>
/// <param name="Name">A few words.</param>
/// <param name="Persona">For whom it is; may be empty.</param>
/// <param name="Stops">Keys of stations; one may come back, and a ring ends where it begins.</param>
internal sealed record MetroLine(
    string Key,
    LocalText Name,
    string Persona,
    IReadOnlyList<string> Stops
)
{
    public const int NameMaxLength = 80;
    public const int PersonaMaxLength = 120;
    public const int FewestStops = 4;
    public const int UsuallyMostStops = 8;
    public const int MostStops = 30;

    /// <summary>A hint and no mistake: a line of 4 to 8 stations can be overseen.</summary>
    public bool IsUnusuallyLong => Stops.Count is < FewestStops or > UsuallyMostStops;
}
