namespace Leerspoor.Paths.Programmes;

/// <summary>Words of the designer's programme pages (B1).</summary>
internal sealed class ProgrammeTexts;
