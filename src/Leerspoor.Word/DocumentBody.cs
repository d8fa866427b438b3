using System.Globalization;
using System.Xml;

namespace Leerspoor.Word;

/// <summary>Writes <c>word/document.xml</c>.</summary>
internal sealed class DocumentBody(XmlWriter xml)
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Wp =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    // Twentieths of a point: A4 with margins of two and a half centimetres.
    private const int TextWidth = 9070;
    private int pictures;

    public void Begin()
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, R);
        Start("body");
    }

    public void End()
    {
        Start("sectPr");
        Empty("pgSz", ("w", "11906"), ("h", "16838"));
        Empty(
            "pgMar",
            ("top", "1418"),
            ("right", "1418"),
            ("bottom", "1418"),
            ("left", "1418"),
            ("header", "708"),
            ("footer", "708"),
            ("gutter", "0")
        );
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Paragraph(string style, string text)
    {
        Start("p");
        Start("pPr");
        Empty("pStyle", ("val", style));
        xml.WriteEndElement();
        Run(text);
        xml.WriteEndElement();
    }

    public void Table(
        string caption,
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<WordCell>> rows
    )
    {
        Start("tbl");
        Start("tblPr");
        Empty("tblStyle", ("val", "TableGrid"));
        Empty("tblW", ("w", "5000"), ("type", "pct"));
        Empty("tblLook", ("val", "0020"), ("firstRow", "1"));
        Empty("tblCaption", ("val", Clean(caption)));
        xml.WriteEndElement();
        Start("tblGrid");
        foreach (var width in Widths(header.Count))
            Empty("gridCol", ("w", Text(width)));
        xml.WriteEndElement();
        Row([.. header.Select(word => new WordCell(word))], isHeader: true);
        foreach (var row in rows)
            Row(row, isHeader: false);
        xml.WriteEndElement();
        // A table at the end of the text, or right after another, needs a paragraph in between.
        Paragraph("Normal", "");
    }

    private void Row(IReadOnlyList<WordCell> cells, bool isHeader)
    {
        Start("tr");
        Start("trPr");
        Empty("cantSplit");
        if (isHeader)
            Empty("tblHeader");
        xml.WriteEndElement();
        var widths = Widths(cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            Start("tc");
            Start("tcPr");
            Empty("tcW", ("w", Text(widths[i])), ("type", "dxa"));
            xml.WriteEndElement();
            if (cells[i].Picture is { } picture)
                Picture(picture);
            else
                Paragraph(isHeader ? "TableHead" : "TableText", cells[i].Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Run(string text)
    {
        Start("r");
        var first = true;
        foreach (var line in Clean(text).ReplaceLineEndings("\n").Split('\n'))
        {
            if (!first)
                Empty("br");
            first = false;
            Start("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(line);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Picture(WordPicture picture)
    {
        var number = Text(++pictures);
        var (wide, high) = (Text(picture.Width), Text(picture.Height));
        Start("p");
        Start("r");
        Start("drawing");
        xml.WriteStartElement("wp", "inline", Wp);
        Point("extent", Wp, ("cx", wide), ("cy", high));
        Point(
            "docPr",
            Wp,
            ("id", number),
            ("name", $"{picture.Key}-{number}"),
            ("descr", Clean(picture.Alternative))
        );
        xml.WriteStartElement("a", "graphic", A);
        xml.WriteStartElement("graphicData", A);
        xml.WriteAttributeString("uri", Pic);
        xml.WriteStartElement("pic", "pic", Pic);
        xml.WriteStartElement("nvPicPr", Pic);
        Point(
            "cNvPr",
            Pic,
            ("id", number),
            ("name", $"{picture.Key}-{number}"),
            ("descr", Clean(picture.Alternative))
        );
        Point("cNvPicPr", Pic);
        xml.WriteEndElement();
        xml.WriteStartElement("blipFill", Pic);
        xml.WriteStartElement("blip", A);
        xml.WriteAttributeString("embed", R, $"r-{picture.Key}");
        xml.WriteEndElement();
        xml.WriteStartElement("stretch", A);
        Point("fillRect", A);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("spPr", Pic);
        xml.WriteStartElement("xfrm", A);
        Point("off", A, ("x", "0"), ("y", "0"));
        Point("ext", A, ("cx", wide), ("cy", high));
        xml.WriteEndElement();
        xml.WriteStartElement("prstGeom", A);
        xml.WriteAttributeString("prst", "rect");
        Point("avLst", A);
        for (var open = 0; open < 9; open++)
            xml.WriteEndElement();
    }

    private static List<int> Widths(int columns)
    {
        var part = TextWidth / (columns + 1);
        return [part * 2, .. Enumerable.Repeat(part, columns - 1)];
    }

    /// <summary>Without the characters that XML forbids.</summary>
    public static string Clean(string text) =>
        string.Concat(
            text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Start(string name) => xml.WriteStartElement("w", name, W);

    private void Empty(string name, params (string Name, string Value)[] attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString("w", attribute, W, value);
        xml.WriteEndElement();
    }

    private void Point(string name, string space, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
