using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>
/// The report as a Word document (ECMA-376): real heading styles, tables with a header row that is repeated on every page, pictures with
/// alternative texts, and its language.
/// </summary>
internal static class WriteDocx
{
    public static byte[] Of(ReportDocument report)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", DocxParts.ContentTypes);
            Put(zip, "_rels/.rels", DocxParts.PackageLinks);
            Put(zip, "word/_rels/document.xml.rels", DocxParts.DocumentLinks);
            Put(zip, "word/styles.xml", DocxParts.Styles(report.Language));
            Put(zip, "word/settings.xml", DocxParts.Settings);
            Put(zip, "docProps/core.xml", Properties(report));
            Put(zip, "word/document.xml", Body(report));
            for (var reached = 0; reached <= StationStrip.Stations; reached++)
            {
                using var picture = zip.CreateEntry($"word/media/stations{reached}.png").Open();
                picture.Write(StationStrip.Png(reached));
            }
        }

        return memory.ToArray();
    }

    private static void Put(ZipArchive zip, string path, string text)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Properties(ReportDocument report) =>
        Xml(xml =>
        {
            xml.WriteStartElement(
                "cp",
                "coreProperties",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
            );
            const string dc = "http://purl.org/dc/elements/1.1/";
            xml.WriteElementString("dc", "title", dc, report.Title);
            xml.WriteElementString("dc", "language", dc, report.Language);
            xml.WriteEndElement();
        });

    private static string Body(ReportDocument report) =>
        Xml(xml =>
        {
            var body = new DocxBody(xml);
            body.Begin();
            body.Paragraph("Heading1", report.Title);
            foreach (var part in report.Parts)
                Write(body, part);
            body.End();
        });

    private static void Write(DocxBody body, ReportPart part)
    {
        switch (part)
        {
            case ReportHeading heading:
                body.Paragraph($"Heading{heading.Level}", heading.Text);
                break;
            case ReportParagraph paragraph:
                body.Paragraph(paragraph.Strong ? "Strong" : "Normal", paragraph.Text);
                break;
            case ReportTable table:
                body.Table(table);
                break;
            default:
                throw new InvalidOperationException($"No way to write a {part.GetType().Name}.");
        }
    }

    private static string Xml(Action<XmlWriter> write)
    {
        using var text = new Utf8Text();
        // What somebody typed may hold characters that XML forbids; they go.
        using (var xml = XmlWriter.Create(text, new() { CheckCharacters = false }))
            write(xml);
        return text.ToString();
    }

    private sealed class Utf8Text()
        : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
