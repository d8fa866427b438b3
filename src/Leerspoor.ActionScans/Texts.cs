namespace Leerspoor.ActionScans;

/// <summary>Words for whoever leads, writes or joins a session (B1), and the texts of refusals.</summary>
internal sealed class Texts;
