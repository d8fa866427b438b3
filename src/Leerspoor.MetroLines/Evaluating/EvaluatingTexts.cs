namespace Leerspoor.MetroLines.Evaluating;

/// <summary>Words for whoever looks back on a round (B1).</summary>
internal sealed class EvaluatingTexts;
