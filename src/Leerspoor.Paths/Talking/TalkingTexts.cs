namespace Leerspoor.Paths.Talking;

/// <summary>Marks the texts that staff read (B1).</summary>
internal sealed class TalkingTexts;

/// <summary>Marks the texts that participants read (A2).</summary>
internal sealed class TalkingParticipantTexts;
