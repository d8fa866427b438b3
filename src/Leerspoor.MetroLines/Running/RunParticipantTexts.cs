namespace Leerspoor.MetroLines.Running;

/// <summary>Words for whoever signs up for a run and goes along (A2).</summary>
internal sealed class RunParticipantTexts;
