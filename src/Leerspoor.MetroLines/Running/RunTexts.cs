namespace Leerspoor.MetroLines.Running;

/// <summary>Words for whoever plans and gives a run (B1).</summary>
internal sealed class RunTexts;
