using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>Writes a theme as a workbook. Every cell is a text or a number, never a formula.</summary>
internal static class WriteExcel
{
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // the same file for the same map
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(MapFile file)
    {
        (string Name, IEnumerable<string?[]> Rows)[] sheets =
        [
            (MapColumns.Map, [MapColumns.OfMap, Map(file)]),
            (MapColumns.Lines, [MapColumns.OfLines, .. file.Lines!.Select(line => Line(line!))]),
            (
                MapColumns.Stations,
                [MapColumns.OfStations, .. file.Stations!.Select(stop => Stop(stop!))]
            ),
        ];
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types(sheets.Length));
            Add(
                zip,
                "_rels/.rels",
                $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Add(zip, "xl/workbook.xml", Book(sheets.Select(sheet => sheet.Name)));
            Add(zip, "xl/_rels/workbook.xml.rels", Links(sheets.Length));
            foreach (var (at, sheet) in sheets.Index())
                Add(zip, $"xl/worksheets/sheet{at + 1}.xml", Sheet(sheet.Rows));
        }
        return memory.ToArray();
    }

    private static string?[] Map(MapFile file) =>
        [file.Title?.Nl, file.Title?.En, file.Lead?.Nl, file.Lead?.En];

    private static string?[] Line(MapFile.Line line) =>
        [line.Key, line.Name?.Nl, line.Name?.En, line.Persona, string.Join(", ", line.Stops ?? [])];

    private static string?[] Stop(MapFile.Stop stop) =>
        [
            stop.Key,
            stop.Name?.Nl,
            stop.Name?.En,
            stop.Phase,
            stop.Form,
            stop.Hours,
            stop.Place,
            stop.Outcomes,
            stop.Provider,
            stop.Cost,
            stop.Materials,
            stop.Guide,
        ];

    private static string Sheet(IEnumerable<string?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (
            var xml = XmlWriter.Create(
                text,
                new() { OmitXmlDeclaration = true, CheckCharacters = false }
            )
        )
        {
            xml.WriteStartElement("worksheet", Main);
            xml.WriteStartElement("sheetData");
            string?[]? titles = null;
            foreach (var row in rows)
            {
                xml.WriteStartElement("row");
                foreach (var (at, cell) in row.Index())
                    if (titles?[at] is MapColumns.Hours or MapColumns.Cost && cell is not null)
                        Number(xml, cell);
                    else
                        Text(xml, cell ?? "");
                xml.WriteEndElement();
                titles ??= row;
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Number(XmlWriter xml, string number)
    {
        xml.WriteStartElement("c");
        xml.WriteElementString("v", number);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string text)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(string.Concat(text.EnumerateRunes().Where(IsAllowed)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool IsAllowed(Rune rune) =>
        !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    private static string Types(int sheets) =>
        $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/>"""
        + string.Concat(
            Enumerable
                .Range(1, sheets)
                .Select(n =>
                    $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Kind}.worksheet+xml"/>"""
                )
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
        + string.Concat(
            Enumerable
                .Range(1, sheets)
                .Select(n =>
                    $"""<Relationship Id="rId{n}" Type="{Office}/worksheet" Target="worksheets/sheet{n}.xml"/>"""
                )
        )
        + "</Relationships>";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(
            Encoding.UTF8.GetBytes(
                """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml
            )
        );
    }
}
