namespace Leerspoor.Ui;

/// <summary>The components' own words (B1).</summary>
internal sealed class UiTexts;

/// <summary>The words that participants read (A2).</summary>
internal sealed class ParticipantTexts;
