namespace Leerspoor.ActionScans;

/// <summary>Words of the session: preparing, joining, running, wrapping up, following up (B1), and why something was refused.</summary>
internal sealed class ScanTexts;
