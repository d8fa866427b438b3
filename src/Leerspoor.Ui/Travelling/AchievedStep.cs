namespace Leerspoor.Ui;

/// <summary>Something that someone achieved, and optionally when.</summary>
public sealed record AchievedStep(string Label, string? Note = null);
