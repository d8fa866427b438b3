using System.Globalization;
using System.Text;
using System.Xml;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>Reads the texts and numbers of a workbook (Office Open XML); formulas count for what they gave last.</summary>
internal sealed class Workbook
{
    private const string RelationshipsSpace =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const long MostBytes = 20 * 1024 * 1024;
    private const int MostRows = 2_000;
    private const int MostColumns = 60;
    private const int MostTexts = 50_000;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    private readonly Dictionary<string, List<string?[]>> sheets = new(StringComparer.Ordinal);

    public static Workbook Read(SafeZip zip)
    {
        var workbook = new Workbook();
        var texts = zip.Has("xl/sharedStrings.xml") ? Texts(zip) : [];
        var parts = Parts(zip);
        foreach (var (name, id) in Sheets(zip).Where(sheet => IsOurs(sheet.Name)))
            if (parts.TryGetValue(id, out var part) && zip.Has(part))
                workbook.sheets[name] = Rows(zip, part, texts);
        return workbook;
    }

    /// <summary>The filled rows under the header; without the sheet or one of these columns the file is refused.</summary>
    public IEnumerable<SheetRow> Sheet(string name, params string[] needed)
    {
        if (!sheets.TryGetValue(name, out var rows) || rows.Count == 0)
            throw new FileTroubleException(ExchangeRefusals.NoSheet(name));
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, title) in rows[0].Index())
            columns.TryAdd((title ?? "").Trim(), at);
        foreach (var column in needed.Where(column => !columns.ContainsKey(column)))
            throw new FileTroubleException(ExchangeRefusals.NoColumn(name, column));
        return rows.Skip(1)
            .Select(cells => new SheetRow(columns, cells))
            .Where(row => !row.IsEmpty);
    }

    private static bool IsOurs(string sheet) =>
        sheet is MapColumns.Map or MapColumns.Lines or MapColumns.Stations;

    private static List<(string Name, string Id)> Sheets(SafeZip zip)
    {
        var found = new List<(string, string)>();
        using var xml = Open(zip, "xl/workbook.xml");
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && found.Count < 50)
                found.Add(
                    (
                        xml.GetAttribute("name") ?? "",
                        xml.GetAttribute("id", RelationshipsSpace) ?? ""
                    )
                );
        return found;
    }

    private static Dictionary<string, string> Parts(SafeZip zip)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open(zip, "xl/_rels/workbook.xml.rels");
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                var target = xml.GetAttribute("Target") ?? "";
                parts[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/')
                    ? target[1..]
                    : "xl/" + target;
            }
        return parts;
    }

    private static List<string> Texts(SafeZip zip)
    {
        var texts = new List<string>();
        using var xml = Open(zip, "xl/sharedStrings.xml");
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (texts.Count >= MostTexts)
                    throw new FileTroubleException(ExchangeRefusals.TooLarge);
                texts.Add(Words(xml));
            }
        return texts;
    }

    private static List<string?[]> Rows(SafeZip zip, string part, List<string> texts)
    {
        var rows = new List<string?[]>();
        using var xml = Open(zip, part);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                if (rows.Count >= MostRows)
                    throw new FileTroubleException(ExchangeRefusals.TooLarge);
                rows.Add(Row(xml, texts));
            }
        return rows;
    }

    private static string?[] Row(XmlReader row, List<string> texts)
    {
        var cells = new string?[MostColumns];
        var next = 0;
        using var xml = row.ReadSubtree();
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var at = Column(xml.GetAttribute("r")) ?? next;
                var text = Cell(xml, texts);
                if (at < MostColumns)
                    cells[at] = text;
                next = at + 1;
            }
        return cells;
    }

    private static string? Cell(XmlReader cell, List<string> texts)
    {
        var kind = cell.GetAttribute("t");
        var words = Words(cell);
        if (kind is not "s")
            return words;
        return
            int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < texts.Count
            ? texts[at]
            : null;
    }

    /// <summary>The texts and values inside an element, without formulas and pronunciation.</summary>
    private static string Words(XmlReader element)
    {
        var words = new StringBuilder();
        using var xml = element.ReadSubtree();
        while (!xml.EOF)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" or "v" })
                words.Append(xml.ReadElementContentAsString());
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" or "rPh" })
                xml.Skip();
            else
                xml.Read();
        return words.ToString();
    }

    /// <summary>From <c>C7</c> that it is the third column, counted from 0.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
            column = (column * 26) + c - 'A' + 1;
        return column == 0 ? null : column - 1;
    }

    private static XmlReader Open(SafeZip zip, string part) =>
        XmlReader.Create(zip.Open(part, MostBytes), Strict);
}
