using Leerspoor.Skills.Exchanging;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Skills.Importing;

/// <summary>What was wrong with a row, in the language of whoever reads it.</summary>
internal sealed class FaultWords(IStringLocalizer<Texts> texts)
{
    public string Of(ImportFault fault) => texts[fault.Code, [.. fault.Values.Select(Readable)]];

    public string Where(Place place) =>
        (place.Line, place.Column, place.Field) switch
        {
            (0, _, _) => place.File,
            (_, 0, "") => texts["ImportPlace.Line", place.File, place.Line],
            (_, 0, _) => texts["ImportPlace.Item", place.File, place.Line, place.Field],
            (_, _, "") => texts["ImportPlace.Column", place.File, place.Line, place.Column],
            _ => texts["ImportPlace.Field", place.File, place.Line, place.Column, place.Field],
        };

    /// <summary>All of them as a table.</summary>
    public ExportFile Table(IReadOnlyList<ImportFault> faults) =>
        CsvOut.File(
            "geweigerd.csv",
            ';',
            [
                texts["Fault.File"],
                texts["Fault.Line"],
                texts["Fault.Column"],
                texts["Fault.Field"],
                texts["Fault.What"],
            ],
            faults.Select(fault =>
                (string[])
                    [
                        Harmless(fault.Place.File),
                        $"{fault.Place.Line}",
                        $"{fault.Place.Column}",
                        Harmless(fault.Place.Field),
                        Harmless(Of(fault)),
                    ]
            )
        );

    // A key can be as long as a page.
    private static string Readable(string value) =>
        value.Length <= 120 ? value : value[..120] + "…";

    // A cell that begins like this is a formula to a spreadsheet.
    private static string Harmless(string cell) =>
        cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;
}
