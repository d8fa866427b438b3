namespace Leerspoor.Paths.Assessing;

/// <summary>What the coach reads of the profile (B1).</summary>
internal sealed class AssessingTexts;

/// <summary>What the participant reads of the self-assessment (A2).</summary>
internal sealed class AssessingParticipantTexts;
