using System.Globalization;
using System.Net.Mail;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Describing;

namespace Leerspoor.MetroLines.Leading;

/// <summary>Reads the fields of a form one by one and gathers what is wrong with them.</summary>
internal sealed class TypedForm
{
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    public string Needed(string field, string? typed, int most)
    {
        var text = Text(field, typed, most);
        if (text.Length == 0)
            refusals.Add(PathRefusals.Missing.At(field));
        return text;
    }

    public string Text(string field, string? typed, int most)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > most)
            refusals.Add(Words.TooLong(field, most));
        return text;
    }

    public string Email(string field, string? typed, bool needed = false)
    {
        var text = needed ? Needed(field, typed, 200) : Text(field, typed, 200);
        if (
            text.Length > 0
            && (!MailAddress.TryCreate(text, out var address) || address.Address != text)
        )
            refusals.Add(PathRefusals.NoEmail.At(field));
        return text;
    }

    public T Choice<T>(string field, string? typed)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (value.ToString() == typed)
                return value;
        refusals.Add(PathRefusals.Choose.At(field));
        return default;
    }

    /// <summary>One of these words, or refused; empty only when that is allowed.</summary>
    public string OneOf(string field, string? typed, IEnumerable<string> words, bool optional)
    {
        var text = typed ?? "";
        if (text.Length == 0 && optional)
            return text;
        if (words.Contains(text, StringComparer.Ordinal))
            return text;
        refusals.Add(PathRefusals.Choose.At(field));
        return "";
    }

    /// <summary>A whole number from 0; empty is 0.</summary>
    public int Number(string field, string? typed, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(typed) && least == 0)
            return 0;
        if (
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        refusals.Add(MetroLinesRefusals.NoNumber.At(field));
        return 0;
    }

    public decimal? Money(string field, string? typed)
    {
        if (!Words.TryNumber(typed, Station.MostCost, out var money))
            refusals.Add(MetroLinesRefusals.NoNumber.At(field));
        return money;
    }

    public void Refuse(Refusal refusal) => refusals.Add(refusal);
}
