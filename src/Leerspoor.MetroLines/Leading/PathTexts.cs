namespace Leerspoor.MetroLines.Leading;

/// <summary>Words for whoever leads a company path, or works on it (B1).</summary>
internal sealed class PathTexts;
