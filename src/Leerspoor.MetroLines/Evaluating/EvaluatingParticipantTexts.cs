namespace Leerspoor.MetroLines.Evaluating;

/// <summary>Words for learners and partners who say how it was (A2).</summary>
internal sealed class EvaluatingParticipantTexts;
