using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Assessing;

/// <summary>What somebody says of one thing they may or may not be able to do.</summary>
internal enum SelfView
{
    Can = 1,
    CanWithHelp = 2,
    WantToLearn = 3,
    DoNotKnow = 4,
}

/// <summary>The participant's own answer about one indicator of the route; the last one counts.</summary>
internal sealed class SelfAnswer : IRegional
{
    private SelfAnswer() { } // EF Core

    public PathId PathId { get; private init; }
    public IndicatorId IndicatorId { get; private init; }
    public RegionId RegionId { get; private init; }
    public SelfView View { get; private set; }
    public DateTimeOffset AnsweredAt { get; private set; }

    public static SelfAnswer Given(
        PathId path,
        IndicatorId indicator,
        SelfView view,
        DateTimeOffset now
    ) =>
        new()
        {
            PathId = path,
            IndicatorId = indicator,
            View = view,
            AnsweredAt = now,
        };

    public void Change(SelfView view, DateTimeOffset now) => (View, AnsweredAt) = (view, now);
}
