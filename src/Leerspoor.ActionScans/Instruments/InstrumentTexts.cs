namespace Leerspoor.ActionScans.Instruments;

/// <summary>Words for whoever writes instruments (B1).</summary>
internal sealed class InstrumentTexts;
