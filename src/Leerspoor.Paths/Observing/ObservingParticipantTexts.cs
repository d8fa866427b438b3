namespace Leerspoor.Paths.Observing;

/// <summary>Words of the participant's own card (A2).</summary>
internal sealed class ObservingParticipantTexts;
