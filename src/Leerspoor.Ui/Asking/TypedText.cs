using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Ui;

/// <summary>
/// Turns texts typed in two languages into <see cref="LocalText"/>s, collecting what is wrong at the field. Dutch is needed, English is
/// not; fields are named <c>{field}Nl</c> and <c>{field}En</c>. Codes: <c>ui.text-missing</c>, <c>ui.text-too-long</c>.
/// </summary>
public sealed class TypedText
{
    private static readonly Refusal Missing = new("ui.text-missing", RefusalKind.Invalid);

    private readonly List<Refusal> refusals = [];

    /// <summary>What was wrong so far; empty when every text can be used.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>One text, trimmed.</summary>
    public LocalText Read(string field, string? nl, string? en, int max)
    {
        var text = new LocalText((nl ?? "").Trim(), (en ?? "").Trim());
        if (text.Nl.Length == 0)
            refusals.Add(Missing.At(field + "Nl"));
        if (text.Nl.Length > max)
            refusals.Add(TooLong(max).At(field + "Nl"));
        if (text.En.Length > max)
            refusals.Add(TooLong(max).At(field + "En"));
        return text;
    }

    /// <summary>One text per line. English lines belong to Dutch lines by their place; where there are fewer, the Dutch is shown.</summary>
    public IReadOnlyList<LocalText> ReadLines(string field, string? nl, string? en, int max)
    {
        var whole = Read(field, nl, en, max);
        var english = Split(whole.En);
        return
        [
            .. Split(whole.Nl)
                .Select((line, at) => new LocalText(line, english.ElementAtOrDefault(at) ?? "")),
        ];
    }

    /// <summary>Adds another reason, found outside the texts.</summary>
    public void Refuse(Refusal refusal) => refusals.Add(refusal);

    private static string[] Split(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Refusal TooLong(int max) =>
        new("ui.text-too-long", RefusalKind.Invalid)
        {
            Values = [max.ToString(CultureInfo.InvariantCulture)],
        };
}
