namespace Leerspoor.MetroMaps;

/// <summary>
/// What is to be drawn: lines with ordered stations, no geography. Ids tell lines and stations apart (ordinal, case matters); names are only shown. A line may
/// call at a station more than once, run as a ring (last station = first) or share nothing with the rest. A station without a line is drawn on its own.
/// </summary>
/// <param name="Lines">The lines; their order decides letters and colours, never the layout.</param>
/// <param name="Stations">Every station that a line calls at, and possibly more; their order decides nothing.</param>
public sealed record MapModel(IReadOnlyList<MapLine> Lines, IReadOnlyList<MapStation> Stations);

/// <summary>One learning line.</summary>
/// <param name="Id">Unique among the lines.</param>
/// <param name="Name">What readers see; may hold any text.</param>
/// <param name="Stations">Ids of stations in the order of travel; a station directly after itself counts once.</param>
public sealed record MapLine(string Id, string Name, IReadOnlyList<string> Stations);

/// <summary>One learning moment on the map.</summary>
/// <param name="Id">Unique among the stations.</param>
/// <param name="Name">What readers see; may hold any text.</param>
public sealed record MapStation(string Id, string Name);
