namespace Leerspoor.Ui;

/// <summary>The tone of a <see cref="Notice"/>.</summary>
public enum NoticeKind
{
    Info,
    Done,
    Attention,
    Refused,
}
