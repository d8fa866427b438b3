using Leerspoor.Kernel;

namespace Leerspoor.MetroLines;

/// <summary>A learning moment. On more than one line it is an interchange.</summary>
/// <param name="Key">The same as long as the station is there; a layout knows it by this.</param>
/// <param name="Name">A few words.</param>
internal sealed record Station(string Key, LocalText Name)
{
    public const int NameMaxLength = 80;
    public const int WordsMaxLength = 120;
    public const int OutcomesMaxLength = 1_000;
    public const int GuideMaxLength = 4_000;
    public const decimal ShortestHours = 2;
    public const decimal LongestHours = 8;
    public const decimal MostHours = 200;
    public const decimal MostCost = 1_000_000;

    public StationPhase Phase { get; init; }
    public WorkForm Form { get; init; }

    /// <summary>Null while nobody knows.</summary>
    public decimal? Hours { get; init; }
    public string Place { get; init; } = "";

    /// <summary>What somebody can do afterwards; one per line.</summary>
    public string Outcomes { get; init; } = "";
    public string Provider { get; init; } = "";

    /// <summary>What must be there; one thing per line.</summary>
    public string Materials { get; init; } = "";

    /// <summary>For whoever gives it: what happens from minute to minute.</summary>
    public string Guide { get; init; } = "";

    /// <summary>In euros for one group; null while nobody knows.</summary>
    public decimal? Cost { get; init; }

    /// <summary>A hint and no mistake: a station of 2 to 8 hours fits a working day.</summary>
    public bool IsUnusuallyLong => Hours is < ShortestHours or > LongestHours;
}

/// <summary>What a station is for in its line.</summary>
internal enum StationPhase
{
    Activate = 1,
    Understand = 2,
    Translate = 3,
}

/// <summary>What people do in a station.</summary>
internal enum WorkForm
{
    Workshop = 1,
    Course = 2,
    CompanyVisit = 3,
    Practice = 4,
    Online = 5,
    Conversation = 6,
}
