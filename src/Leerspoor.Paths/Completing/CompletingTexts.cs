namespace Leerspoor.Paths.Completing;

/// <summary>Words of completing, for coach and supervisor (B1).</summary>
internal sealed class CompletingTexts;
