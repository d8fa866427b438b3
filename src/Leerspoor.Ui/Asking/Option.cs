namespace Leerspoor.Ui;

/// <summary>One answer of a <see cref="Choice"/>, <see cref="PictureChoice"/> or <see cref="SelectField"/>.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Label">What is read.</param>
/// <param name="Picture">Key of <see cref="Pictures"/>, or null.</param>
/// <param name="Hint">A second line in smaller letters, or null.</param>
public sealed record Option(
    string Value,
    string Label,
    string? Picture = null,
    string? Hint = null
);
