namespace Leerspoor.Ui;

/// <summary>Example data of the style page.</summary>
internal sealed class StyleTexts;
