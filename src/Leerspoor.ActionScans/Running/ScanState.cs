namespace Leerspoor.ActionScans.Running;

/// <summary>What the screens of a session show; only of this one session.</summary>
/// <param name="Version">Of the session.</param>
/// <param name="Phase">Number of <see cref="ScanPhase"/>.</param>
/// <param name="Current">The factor that is on; empty for none.</param>
/// <param name="CurrentSince">Since when, in seconds of the Unix clock; null when none is on.</param>
/// <param name="StillOpen">The text at the end.</param>
/// <param name="Factors">What changed, or everything.</param>
internal sealed record ScanState(
    int Version,
    int Phase,
    string Current,
    long? CurrentSince,
    string StillOpen,
    IReadOnlyList<FactorState> Factors
)
{
    public static ScanState Of(
        ActionScan scan,
        IEnumerable<ScanFactor> factors,
        IEnumerable<ActionPoint> points
    )
    {
        var perFactor = points
            .OrderBy(p => p.CreatedAt)
            .ThenBy(p => p.Id.Value)
            .ToLookup(p => p.FactorKey, StringComparer.Ordinal);
        return new(
            scan.Version,
            (int)scan.Phase,
            scan.CurrentKey,
            scan.CurrentSince?.ToUnixTimeSeconds(),
            scan.StillOpen,
            [.. factors.OrderBy(f => f.Position).Select(f => FactorState.Of(f, perFactor[f.Key]))]
        );
    }

    /// <summary>Only the factors that changed after a version.</summary>
    public ScanState After(int version) =>
        this with
        {
            Factors = [.. Factors.Where(factor => factor.Version > version)],
        };

    /// <summary>This, with everything that stayed the same since.</summary>
    public ScanState On(ScanState earlier) =>
        this with
        {
            Factors =
            [
                .. earlier.Factors.Select(was =>
                    Factors.FirstOrDefault(now => now.Key == was.Key) ?? was
                ),
            ],
        };
}

/// <summary>One factor on the screens. Levels are words of <see cref="MaturityWord"/>.</summary>
internal sealed record FactorState(
    string Key,
    int Version,
    string Notes,
    int Ticks,
    string Level,
    string First,
    string FirstLevel,
    string Second,
    string SecondLevel,
    int Spent,
    IReadOnlyList<ActionState> Actions
)
{
    public static FactorState Of(ScanFactor factor, IEnumerable<ActionPoint> points) =>
        new(
            factor.Key,
            factor.Version,
            factor.Notes,
            factor.Ticks,
            MaturityWord.Of(factor),
            factor.FirstView,
            MaturityWord.Of(factor.FirstLevel),
            factor.SecondView,
            MaturityWord.Of(factor.SecondLevel),
            factor.SecondsSpent,
            [.. points.Select(ActionState.Of)]
        );
}

internal sealed record ActionState(Guid Id, string What, string Who, string When, bool Removed)
{
    public static ActionState Of(ActionPoint point) =>
        new(
            point.Id.Value,
            point.What,
            point.Who,
            point.ByWhen?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                ?? "",
            point.RemovedAt is not null
        );
}
