using System.Globalization;
using System.IO.Compression;
using Leerspoor.Kernel;
using Leerspoor.Skills.Exchanging;

namespace Leerspoor.Skills.Mapping;

/// <summary>A mapping as a workbook of Excel, in the shape that can be pasted. What stands in a formula is not taken: it may show something else tomorrow.</summary>
internal static class MappingWorkbook
{
    public const int MostBytes = 2 * 1024 * 1024;
    private const string Sheet = "Skillsmapping";
    private const string Field = "File";
    private const string Formula = "ImportFault.Formula";

    // The largest mapping is a tenth of this.
    private const long MostUnpacked = 20L * 1024 * 1024;

    /// <summary>The sheet called Skillsmapping, or else the first.</summary>
    /// <param name="file">All of it, at most <see cref="MostBytes"/>.</param>
    public static Outcome<MappingContent> Read(byte[] file)
    {
        if (!IsOfSize(file))
            return SkillsRefusals.MappingFile.At(Field);
        var report = new ImportReport();
        try
        {
            using var book = new ExcelIn(
                new("skillsmapping.xlsx", file.Length, () => new MemoryStream(file))
            );
            var sheet = book.Has(Sheet) ? Sheet : book.Sheets.FirstOrDefault();
            if (sheet is null)
                return SkillsRefusals.MappingFile.At(Field);
            // one too many is enough to say that there are too many
            var rows = book.Rows(sheet, report).Take(MappingContent.MostRows * 2).ToList();
            if (report.Faults.Count > 0)
                return Outcome<MappingContent>.RefusedFor(Refused(report));
            return MappingTable.Read(rows, Field);
        }
        catch (Exception problem)
            when (problem is BrokenFileException or InvalidDataException or System.Xml.XmlException)
        {
            return SkillsRefusals.MappingFile.At(Field);
        }
    }

    public static void Write(MappingContent content, Stream stream) =>
        ExcelOut.Write(stream, [(Sheet, Rows(content))], withNumbers: true);

    private static IEnumerable<IReadOnlyList<string>> Rows(MappingContent content)
    {
        yield return
        [
            "Code",
            "Specialisme",
            .. content.Groups.SelectMany(group => (string[])[group, $"{group} gewenst"]),
        ];
        foreach (var row in content.Rows)
            yield return
            [
                row.Code,
                row.Specialism,
                .. row.Cells.SelectMany(cell =>
                    (string[])[Level(cell.Current), Level(cell.Wanted)]
                ),
            ];
    }

    private static string Level(decimal? level) =>
        level?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static List<Refusal> Refused(ImportReport report) =>
        [
            .. report
                .Faults.Take(50)
                .Select(fault =>
                    (
                        fault.Code == Formula
                            ? SkillsRefusals.MappingFormula
                            : SkillsRefusals.MappingCell
                    ).At(Field) with
                    {
                        Values = [MappingTable.Place(fault.Place.Line, fault.Place.Column - 1), ""],
                    }
                ),
        ];

    private static bool IsOfSize(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            return zip.Entries.Sum(entry => entry.Length) <= MostUnpacked;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
