namespace Leerspoor.Ui;

/// <summary>How much a button asks to be pressed; at most one primary per screen.</summary>
public enum ButtonKind
{
    Primary,
    Secondary,
    Subtle,
}
