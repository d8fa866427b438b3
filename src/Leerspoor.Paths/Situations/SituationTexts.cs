namespace Leerspoor.Paths.Situations;

/// <summary>Words of the designer's pages about work situations (B1).</summary>
internal sealed class SituationTexts;
