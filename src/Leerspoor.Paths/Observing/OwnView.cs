using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>How the participant sees it.</summary>
internal enum OwnFeeling
{
    Can = 1,
    Practising = 2,
    Hard = 3,
}

/// <summary>The participant's own view of one indicator, beside what others saw. The last answer counts.</summary>
internal sealed class OwnView : IRegional
{
    public const int WordsMaxLength = 500;

    private OwnView() { } // EF Core

    public PathId PathId { get; private init; }
    public IndicatorId IndicatorId { get; private init; }
    public RegionId RegionId { get; private init; }
    public OwnFeeling Feeling { get; private set; }
    public string Words { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public static OwnView Of(PathId path, IndicatorId indicator) =>
        new() { PathId = path, IndicatorId = indicator };

    public void Say(OwnFeeling feeling, string words, DateTimeOffset now) =>
        (Feeling, Words, At) = (feeling, words, now);
}
