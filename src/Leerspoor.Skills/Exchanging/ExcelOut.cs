using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Leerspoor.Skills.Exchanging;

/// <summary>Writes a workbook. Every cell is a text (or when asked for a number), never a formula.</summary>
internal static class ExcelOut
{
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // the same file for the same graph
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(
        Stream stream,
        IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> sheets,
        bool withNumbers = false
    )
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "[Content_Types].xml", Types(sheets.Count));
        Add(
            zip,
            "_rels/.rels",
            $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Add(zip, "xl/workbook.xml", Book(sheets.Select(sheet => sheet.Name)));
        Add(zip, "xl/_rels/workbook.xml.rels", Links(sheets.Count));
        foreach (var (at, sheet) in sheets.Index())
        {
            using var part = Entry(zip, $"xl/worksheets/sheet{at + 1}.xml").Open();
            Sheet(part, sheet.Rows, withNumbers);
        }
    }

    private static void Sheet(
        Stream part,
        IEnumerable<IReadOnlyList<string>> rows,
        bool withNumbers
    )
    {
        using var xml = XmlWriter.Create(part, new() { CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData");
        foreach (var row in rows)
        {
            xml.WriteStartElement("row");
            foreach (var cell in row)
            {
                if (withNumbers && IsNumber(cell))
                    Number(xml, cell);
                else
                    Text(xml, cell);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Number(XmlWriter xml, string cell)
    {
        xml.WriteStartElement("c");
        xml.WriteElementString("v", cell);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string cell)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(string.Concat(cell.EnumerateRunes().Where(IsAllowed)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Only what reads the same when it comes back: 007 is a text.
    private static bool IsNumber(string cell) =>
        cell.Length <= 12
        && decimal.TryParse(
            cell,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number.ToString(CultureInfo.InvariantCulture) == cell;

    private static bool IsAllowed(Rune rune) =>
        !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    private static string Types(int sheets) =>
        $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/>"""
        + Each(
            sheets,
            number =>
                $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Kind}.worksheet+xml"/>"""
        )
        + "</Types>";

    private static string Book(IEnumerable<string> names) =>
        $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>"""
        + string.Concat(
            names.Select(
                (name, at) => $"""<sheet name="{name}" sheetId="{at + 1}" r:id="rId{at + 1}"/>"""
            )
        )
        + "</sheets></workbook>";

    private static string Links(int sheets) =>
        $"""<Relationships xmlns="{Package}/relationships">"""
        + Each(
            sheets,
            number =>
                $"""<Relationship Id="rId{number}" Type="{Office}/worksheet" Target="worksheets/sheet{number}.xml"/>"""
        )
        + "</Relationships>";

    private static string Each(int count, Func<string, string> text) =>
        string.Concat(
            Enumerable
                .Range(1, count)
                .Select(number => text(number.ToString(CultureInfo.InvariantCulture)))
        );

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        return entry;
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var part = Entry(zip, name).Open();
        part.Write(
            Encoding.UTF8.GetBytes(
                """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml
            )
        );
    }
}
