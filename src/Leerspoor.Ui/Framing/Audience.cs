namespace Leerspoor.Ui;

/// <summary>For whom a layout is; cascades, so that a page for participants gets its read-aloud button by itself.</summary>
public enum Audience
{
    Staff,
    Participant,
    Guest,
}
