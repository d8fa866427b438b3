namespace Leerspoor.Paths.Planning;

/// <summary>What the coach reads of the plan (B1).</summary>
internal sealed class PlanningTexts;

/// <summary>What the participant reads of the plan (A2).</summary>
internal sealed class PlanningParticipantTexts;
