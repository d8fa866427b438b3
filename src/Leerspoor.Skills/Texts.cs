namespace Leerspoor.Skills;

/// <summary>Words for staff (B1) and the texts of refusals.</summary>
internal sealed class Texts;

/// <summary>Words for participants (A2).</summary>
internal sealed class ParticipantTexts;
