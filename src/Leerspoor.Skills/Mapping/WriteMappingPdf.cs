using System.Globalization;
using Leerspoor.Pdf;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Skills.Mapping;

/// <summary>A mapping as a tagged PDF: the heatmap in strips of groups that fit beside each other, then for each group its spider and its levels.</summary>
internal sealed class WriteMappingPdf(IStringLocalizer<Texts> texts)
{
    private const int GroupsBeside = 7;
    private const double NameParts = 3;

    // A group begins on a new page when it does not fit on this one; in points.
    private const double MostHeight = PdfSheet.PageHeight - (3 * PdfSheet.Margin);
    private const double SpiderHeight = 290;
    private const double RowHeight = 24;

    // Least to most; the letters stay readable on each.
    private static readonly string[] Heat =
    [
        "1 1 1",
        "0.87 0.92 0.96",
        "0.72 0.83 0.91",
        "0.56 0.73 0.85",
        "0.42 0.63 0.79",
    ];

    public byte[] Write(string title, MappingContent content)
    {
        var sheet = new PdfSheet(title, CultureInfo.CurrentUICulture.Name == "en" ? "en" : "nl-NL");
        sheet.Heading(1, title);
        sheet.Paragraph(texts["MappingLead"]);
        sheet.Heading(2, texts["MappingHeat"]);
        sheet.Paragraph(texts["MappingHeatText"]);
        foreach (var groups in Enumerable.Range(0, content.Groups.Count).Chunk(GroupsBeside))
            WriteHeat(sheet, content, groups);
        for (var group = 0; group < content.Groups.Count; group++)
            WriteGroup(sheet, content, group);
        return sheet.Write();
    }

    private void WriteHeat(PdfSheet sheet, MappingContent content, int[] groups)
    {
        var grid = new PdfGrid(sheet, [NameParts, .. groups.Select(_ => 1d)]);
        grid.Head([texts["MappingSpecialism"], .. groups.Select(group => content.Groups[group])]);
        foreach (var row in content.Rows)
            grid.Row(
                $"{row.Code} {row.Specialism}".Trim(),
                [
                    .. groups.Select(group =>
                        row.Cells[group].Gap is { } gap
                            ? (
                                LevelCell.Printed(gap).ToString(CultureInfo.InvariantCulture),
                                Heat[Math.Clamp(LevelCell.Printed(gap), 0, Heat.Length - 1)]
                            )
                            : ("-", Heat[0])
                    ),
                ]
            );
        grid.End();
    }

    private void WriteGroup(PdfSheet sheet, MappingContent content, int group)
    {
        var complete = content.Rows.Where(row => row.Cells[group].IsComplete).ToList();
        sheet.Need(Math.Min(MostHeight, SpiderHeight + (RowHeight * content.Rows.Count)));
        sheet.Heading(2, content.Groups[group]);
        if (complete.Count >= PdfSpider.FewestAxes)
            PdfSpider.Write(
                sheet,
                texts["MappingSpider", content.Groups[group]],
                [
                    .. complete.Select(row =>
                        ((double)row.Cells[group].Current!, (double)row.Cells[group].Wanted!)
                    ),
                ]
            );
        // the axes of the spider have the numbers of these rows
        var numbers = complete
            .Index()
            .ToDictionary(pair => pair.Item, pair => $"{pair.Index + 1}. ");
        new SheetTable(sheet, [4, 1, 1, 1]).Write(
            [
                texts["MappingSpecialism"],
                texts["MappingCurrent"],
                texts["MappingWanted"],
                texts["MappingGap"],
            ],
            [
                .. content.Rows.Select(row =>
                    (IReadOnlyList<SheetCell>)
                        [
                            new($"{numbers.GetValueOrDefault(row)}{row.Specialism}"),
                            new(Level(row.Cells[group].Current)),
                            new(Level(row.Cells[group].Wanted)),
                            new(Level(row.Cells[group].Gap)),
                        ]
                ),
            ]
        );
    }

    private static string Level(decimal? level) =>
        level?.ToString("0.##", CultureInfo.CurrentCulture) ?? "-";
}
