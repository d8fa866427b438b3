namespace Leerspoor.MetroMaps.Placing;

/// <summary>One connected part, drawn, in cells of its own.</summary>
internal sealed record DrawnPart(DrawnStation[] Stations, DrawnChain[] Chains)
{
    internal required long Cost { get; init; }

    internal required int Crossings { get; init; }

    internal long Work { get; init; }

    /// <summary>Whether it stands where a previous layout had it.</summary>
    internal bool Stays { get; init; }

    /// <summary>The chains on which a stop stands too close to another station or to a crossing.</summary>
    internal IReadOnlyCollection<int> Tight { get; init; } = [];

    /// <summary>Whether no two of its stations are closer than half its median hop, and no stop is next to a crossing.</summary>
    internal bool IsRoomy => Tight.Count == 0;
}

/// <summary>A station of a part; <paramref name="End"/> is the right end of a pill, or the same place.</summary>
internal readonly record struct DrawnStation(int Station, MapPoint At, MapPoint End);

/// <summary>A chain of a part: its stations in order, the track between each two, and its lines from left to right seen from its first station.</summary>
internal sealed record DrawnChain(int[] Walk, MapPoint[][] Hops, int[] Lines);
