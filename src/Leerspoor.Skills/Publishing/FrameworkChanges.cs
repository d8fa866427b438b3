using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Publishing;

/// <summary>What differs between two versions, by key.</summary>
internal sealed record FrameworkChanges(
    IReadOnlyList<IndicatorCard> Added,
    IReadOnlyList<IndicatorCard> Removed,
    IReadOnlyList<IndicatorCard> Reworded
)
{
    public bool None => Added.Count + Removed.Count + Reworded.Count == 0;

    public static FrameworkChanges Between(FrameworkOutline? old, FrameworkOutline next) =>
        new(
            [.. next.Indicators.Where(indicator => old?.Find(indicator.Key) is null)],
            [.. (old?.Indicators ?? []).Where(indicator => next.Find(indicator.Key) is null)],
            [
                .. next.Indicators.Where(indicator =>
                    old?.Find(indicator.Key) is { } was && Differs(was, indicator)
                ),
            ]
        );

    // Ids differ by nature and the code shifts when a neighbour leaves; neither changes what the indicator says.
    private static bool Differs(IndicatorCard was, IndicatorCard now) =>
        was with { Id = now.Id, Version = now.Version, Code = now.Code } != now;
}
