namespace Leerspoor.MetroLines.Recognising;

/// <summary>Words for whoever assesses (B1).</summary>
internal sealed class RecognisingTexts;
