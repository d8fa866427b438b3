namespace Leerspoor.Skills.Contract;

/// <summary>
/// A room that goes on asking for indicators by their key. Asked before a version that leaves indicators out goes into use; rooms above
/// implement it, so that this room need not know them.
/// </summary>
public interface IFrameworkUse
{
    /// <summary>What this room needs of the framework with key <paramref name="framework"/>, in the current region. A few queries.</summary>
    Task<IReadOnlyList<IndicatorNeed>> NeedsAsync(string framework, CancellationToken ct);
}

/// <summary>An indicator that somebody cannot do without.</summary>
/// <param name="Indicator">Its key.</param>
/// <param name="By">Who needs it, in words for the designer and in the current interface language, e.g. the name of a programme.</param>
public sealed record IndicatorNeed(string Indicator, string By);
