namespace Leerspoor.Paths.Observing;

/// <summary>Words of observing, for those who observe (B1).</summary>
internal sealed class ObservingTexts;
