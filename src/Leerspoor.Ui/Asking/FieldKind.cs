namespace Leerspoor.Ui;

/// <summary>What is typed into a <see cref="Field"/>.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Number,
    Date,
    Email,
    Password,
    Telephone,
    Web,
    File,
}
