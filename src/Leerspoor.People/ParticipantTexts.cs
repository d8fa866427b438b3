namespace Leerspoor.People;

/// <summary>Marks the texts of this room that participants read.</summary>
internal sealed class ParticipantTexts;
