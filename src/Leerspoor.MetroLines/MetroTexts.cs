namespace Leerspoor.MetroLines;

/// <summary>Words for whoever draws and reads metro maps (B1).</summary>
internal sealed class MetroTexts;
