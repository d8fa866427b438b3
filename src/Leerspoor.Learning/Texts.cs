namespace Leerspoor.Learning;

/// <summary>Words for staff (B1) and the texts of refusals.</summary>
internal sealed class Texts;

/// <summary>Words that participants read (A2).</summary>
internal sealed class ParticipantTexts;
