namespace Leerspoor.ActionScans.Paper;

/// <summary>Words on the paper form, and of the pages around it (B1).</summary>
internal sealed class PaperTexts;
