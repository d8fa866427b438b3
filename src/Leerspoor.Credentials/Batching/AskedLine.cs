using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Batching;

/// <summary>One person as asked for, before it is known who that is.</summary>
/// <param name="Typed">A name, or the person's number.</param>
/// <param name="Person">Who, when that was chosen from a list.</param>
/// <param name="AwardedOn">As typed; empty for the day of the whole batch.</param>
/// <param name="ValidUntil">As typed; empty for the end of the whole batch.</param>
/// <param name="Evidence">Empty for the proof of the whole batch.</param>
internal sealed record AskedLine(
    string Typed,
    PersonId? Person = null,
    string AwardedOn = "",
    string ValidUntil = "",
    string Evidence = ""
)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    /// <summary>Reads a file; null when no column says who.</summary>
    public static IReadOnlyList<AskedLine>? Of(byte[] file)
    {
        if (CsvRows.Of(file) is not [var heading, .. var rows])
            return null;
        var (number, name) = (Column("nummer", "number"), Column("naam", "name"));
        if (number < 0 && name < 0)
            return null;
        var (on, until) = (Column("behaald op", "earned on"), Column("geldig tot", "valid until"));
        var evidence = Column("bewijs", "proof");
        return
        [
            .. rows.Select(row => new AskedLine(
                Cell(row, number) is { Length: > 0 } id ? id : Cell(row, name),
                null,
                Cell(row, on),
                Cell(row, until),
                Cell(row, evidence)
            )),
        ];

        int Column(params string[] titles) =>
            heading
                .Select((title, i) => (title, i))
                .Where(one => titles.Contains(one.title, StringComparer.OrdinalIgnoreCase))
                .Select(one => one.i)
                .DefaultIfEmpty(-1)
                .First();
    }

    /// <summary>A day as a browser, or a spreadsheet here, writes it; null when it is none.</summary>
    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(
            typed?.Trim(),
            Days,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static string Cell(IReadOnlyList<string> row, int column) =>
        column >= 0 && column < row.Count ? row[column] : "";
}
