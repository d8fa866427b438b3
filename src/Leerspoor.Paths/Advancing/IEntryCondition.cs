namespace Leerspoor.Paths.Advancing;

/// <summary>
/// One of the conditions that a programme can set for entering a stage. Each area of Paths registers its own; the programme's data
/// says which stage asks which.
/// </summary>
internal interface IEntryCondition
{
    /// <summary>As the programme's data names it, e.g. <c>plan-agreed</c>.</summary>
    string Key { get; }

    /// <summary>Whether it holds in what was saved.</summary>
    Task<bool> HoldsAsync(DevelopmentPath path, CancellationToken ct);
}
