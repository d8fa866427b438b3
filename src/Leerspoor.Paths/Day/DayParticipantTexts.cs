namespace Leerspoor.Paths.Day;

/// <summary>What the participant reads of the day (A2).</summary>
internal sealed class DayParticipantTexts;
