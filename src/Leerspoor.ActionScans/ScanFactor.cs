using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

/// <summary>What was said in one session about one factor.</summary>
internal sealed class ScanFactor : IRegional
{
    public const int NotesMaxLength = 20_000;
    public const int ViewMaxLength = 2_000;

    /// <summary>With fewer marks, one of them could be somebody's.</summary>
    public const int FewestMarks = 3;

    private ScanFactor() { } // EF Core

    public ScanId ScanId { get; private init; }

    /// <summary>Key of the factor in the instrument.</summary>
    public string Key { get; private init; } = "";
    public RegionId RegionId { get; private init; }
    public int Position { get; private set; }
    public string Notes { get; private set; } = "";

    /// <summary>Bit n is on when sub-question n (from 0) was talked about.</summary>
    public int Ticks { get; private set; }
    public MaturityLevel? Level { get; private set; }

    /// <summary>The group did not agree yet; both views are kept.</summary>
    public bool NotAgreed { get; private set; }
    public string FirstView { get; private set; } = "";
    public MaturityLevel? FirstLevel { get; private set; }
    public string SecondView { get; private set; } = "";
    public MaturityLevel? SecondLevel { get; private set; }

    /// <summary>How many people marked each level beforehand: three numbers, or null while nobody may know.</summary>
    public IReadOnlyList<int>? Spread { get; private set; }

    /// <summary>Time that the talk spent here before the factor that is on now.</summary>
    public int SecondsSpent { get; private set; }

    /// <summary>The version of the scan at the last change here.</summary>
    public int Version { get; private set; }

    public static ScanFactor Chosen(ScanId scan, string key, int position) =>
        new()
        {
            ScanId = scan,
            Key = key,
            Position = position,
        };

    public void MoveTo(int position) => Position = position;

    public void Write(string notes) => Notes = notes;

    public bool IsTicked(int question) => (Ticks & (1 << question)) != 0;

    public void Tick(int question, bool on) =>
        Ticks = on ? Ticks | (1 << question) : Ticks & ~(1 << question);

    /// <summary>The views stay: a level that is agreed on later does not wipe out what was said.</summary>
    public void Agree(MaturityLevel? level) => (Level, NotAgreed) = (level, false);

    public void Disagree() => (Level, NotAgreed) = (null, true);

    public void View(bool first, string text, MaturityLevel? level)
    {
        if (first)
            (FirstView, FirstLevel) = (text, level);
        else
            (SecondView, SecondLevel) = (text, level);
    }

    /// <summary>Counts the marks once, when the session begins; fewer than three leave nothing behind.</summary>
    public void Count(IReadOnlyCollection<MaturityLevel> marks) =>
        Spread =
            marks.Count < FewestMarks
                ? null
                :
                [
                    .. Enum.GetValues<MaturityLevel>()
                        .Select(level => marks.Count(mark => mark == level)),
                ];

    public void Spend(TimeSpan time) => SecondsSpent += (int)Math.Max(0, time.TotalSeconds);

    public void Reach(int version) => Version = version;
}
