namespace Leerspoor.ActionScans;

/// <summary>Where a session is. It never goes back to <see cref="Preparing"/>: the marks are counted once.</summary>
internal enum ScanPhase
{
    Preparing = 1,
    Running = 2,
    WrappingUp = 3,

    /// <summary>The note-taker marked the report final; only the action points live on.</summary>
    Final = 4,
}
