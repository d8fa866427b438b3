using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Learning;

/// <summary>An indicator that material teaches. By key, so that it keeps fitting when the framework gets a new version.</summary>
internal sealed class ActivityEffect : IRegional
{
    private ActivityEffect() { } // EF Core

    public ActivityId ActivityId { get; private init; }
    public RegionId RegionId { get; private init; }
    public string IndicatorKey { get; private init; } = "";
    public DevelopmentLevel? From { get; private set; }
    public DevelopmentLevel To { get; private init; }

    public static ActivityEffect Of(
        ActivityId activity,
        string indicatorKey,
        DevelopmentLevel? from,
        DevelopmentLevel to
    ) =>
        new()
        {
            ActivityId = activity,
            IndicatorKey = indicatorKey,
            From = from,
            To = to,
        };

    public void StartFrom(DevelopmentLevel? from) => From = from;
}
