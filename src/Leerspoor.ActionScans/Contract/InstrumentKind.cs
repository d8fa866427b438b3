namespace Leerspoor.ActionScans.Contract;

/// <summary>How an instrument is used; the data is the same.</summary>
public enum InstrumentKind
{
    /// <summary>A talk with a moderator and a note taker, about one initiative.</summary>
    Scan = 1,

    /// <summary>Filled in anonymously by many, each on their own.</summary>
    Survey = 2,
}
