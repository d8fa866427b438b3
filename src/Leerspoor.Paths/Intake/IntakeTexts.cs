namespace Leerspoor.Paths.Intake;

/// <summary>What the coach reads when a path starts (B1).</summary>
internal sealed class IntakeTexts;

/// <summary>What the participant reads before the path begins (A2).</summary>
internal sealed class IntakeParticipantTexts;
