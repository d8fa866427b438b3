using System.IO.Compression;
using System.Xml;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Reads a workbook cell by cell: texts and numbers only. A formula is refused, because what it shows is not what it says.</summary>
internal sealed class ExcelIn : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostColumns = 2_000;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = TextCheck.MostBytes,
    };

    private readonly ZipArchive zip;
    private readonly string file;
    private readonly List<string> shared = [];
    private readonly Dictionary<string, string> sheets = new(StringComparer.OrdinalIgnoreCase);

    public ExcelIn(ImportFile from)
    {
        file = from.Name;
        try
        {
            zip = new ZipArchive(from.Open(), ZipArchiveMode.Read);
            ReadSheets();
            ReadShared();
        }
        catch (Exception problem)
            when (problem is InvalidDataException or XmlException or ArgumentOutOfRangeException)
        {
            throw BrokenFileException.At(new(file, 0), "ImportFault.Zip");
        }
    }

    /// <summary>In the order of the workbook.</summary>
    public IEnumerable<string> Sheets => sheets.Keys;

    public bool Has(string sheet) => sheets.ContainsKey(sheet);

    /// <summary>The rows of a sheet with their numbers; a row with a formula is refused.</summary>
    public IEnumerable<(int Line, string[] Cells)> Rows(string sheet, ImportReport report)
    {
        using var xml = XmlReader.Create(Part(sheets[sheet]), Safe);
        var line = 0;
        while (Next(xml, "row"))
        {
            line = int.TryParse(xml.GetAttribute("r"), out var numbered) ? numbered : line + 1;
            report.RowRead();
            if (Cells(xml, line, report) is { } cells)
                yield return (line, cells);
        }
    }

    public void Dispose() => zip.Dispose();

    private string[]? Cells(XmlReader xml, int line, ImportReport report)
    {
        var cells = new List<string>();
        var sound = true;
        if (xml.IsEmptyElement)
            return [];
        using var row = xml.ReadSubtree();
        row.Read();
        while (Next(row, "c"))
        {
            var column = ColumnOf(row.GetAttribute("r"), cells.Count);
            if (column > MostColumns)
                throw BrokenFileException.At(
                    new(file, line, column),
                    "ImportFault.CellCount",
                    $"{column}",
                    $"{MostColumns}"
                );
            while (cells.Count < column)
                cells.Add("");
            var type = row.GetAttribute("t");
            using var cell = row.ReadSubtree();
            if (TextOf(cell, type) is { } text)
                cells.Add(text);
            else
            {
                report.Refuse(new(file, line, column + 1), "ImportFault.Formula");
                sound = false;
                cells.Add("");
            }
        }
        return sound ? [.. cells] : null;
    }

    private string? TextOf(XmlReader cell, string? type)
    {
        var text = "";
        while (cell.Read())
            if (cell.NodeType == XmlNodeType.Element)
                if (cell.LocalName == "f")
                    return Drain(cell);
                else if (cell.LocalName is "v" or "t" && !cell.IsEmptyElement)
                    text += InnerText(cell);
        return type == "s" && int.TryParse(text, out var at) && at >= 0 && at < shared.Count
            ? shared[at]
            : text;
    }

    private static string InnerText(XmlReader cell)
    {
        var text = "";
        while (cell.Read() && cell.NodeType != XmlNodeType.EndElement)
            if (
                cell.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
            )
                text += cell.Value;
        return text;
    }

    private static string? Drain(XmlReader cell)
    {
        while (cell.Read()) { }
        return null;
    }

    private static bool Next(XmlReader xml, string element)
    {
        while (xml.Read())
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == element
                && xml.NamespaceURI == Main
            )
                return true;
        return false;
    }

    // BC12 is column 54, counted from zero
    private static int ColumnOf(string? reference, int next)
    {
        if (reference is null)
            return next;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
            column = Math.Min((column * 26) + letter - 'A' + 1, MostColumns + 2);
        return column == 0 ? next : column - 1;
    }

    private Stream Part(string name) =>
        zip.GetEntry(name)?.Open() ?? throw BrokenFileException.At(new(file, 0), "ImportFault.Zip");

    private void ReadSheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var links = XmlReader.Create(Part("xl/_rels/workbook.xml.rels"), Safe))
            while (links.Read())
                if (
                    links.LocalName == "Relationship"
                    && links.GetAttribute("Id") is { } id
                    && links.GetAttribute("Target") is { } target
                )
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        using var book = XmlReader.Create(Part("xl/workbook.xml"), Safe);
        while (Next(book, "sheet"))
            if (
                book.GetAttribute("name") is { } name
                && book.GetAttribute(
                    "id",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                )
                    is { } id
                && targets.TryGetValue(id, out var target)
            )
                sheets[name] = target;
    }

    private void ReadShared()
    {
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry)
            return;
        using var xml = XmlReader.Create(entry.Open(), Safe);
        while (Next(xml, "si"))
        {
            using var one = xml.ReadSubtree();
            var text = "";
            while (one.Read())
                if (
                    one.NodeType == XmlNodeType.Element
                    && one.LocalName == "t"
                    && !one.IsEmptyElement
                )
                    text += InnerText(one);
            shared.Add(text);
        }
    }
}
