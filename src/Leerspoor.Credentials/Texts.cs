namespace Leerspoor.Credentials;

/// <summary>Texts for staff and for whoever verifies (B1).</summary>
internal sealed class Texts;

/// <summary>Texts for participants (A2).</summary>
internal sealed class ParticipantTexts;
