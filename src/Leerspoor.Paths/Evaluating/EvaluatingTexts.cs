namespace Leerspoor.Paths.Evaluating;

/// <summary>Words of evaluating, for coach and supervisor (B1).</summary>
internal sealed class EvaluatingTexts;

/// <summary>Words of the learner's reflection (A2).</summary>
internal sealed class EvaluatingParticipantTexts;
