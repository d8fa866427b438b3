using System.Globalization;

namespace Leerspoor.Kernel;

/// <summary>A text that is content (not interface): Dutch, and English where somebody wrote it.</summary>
/// <param name="Nl">Never empty.</param>
/// <param name="En">Empty when there is no English yet; the Dutch is shown then.</param>
public sealed record LocalText(string Nl, string En = "")
{
    /// <summary>The text for <paramref name="culture"/> (default: the current interface language).</summary>
    public string In(CultureInfo? culture = null) =>
        (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "en" && En.Length > 0
            ? En
            : Nl;

    /// <inheritdoc cref="In"/>
    public override string ToString() => In();
}
