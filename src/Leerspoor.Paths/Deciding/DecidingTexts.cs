namespace Leerspoor.Paths.Deciding;

/// <summary>Who decides, in words for everybody (A2).</summary>
internal sealed class DecidingTexts;
