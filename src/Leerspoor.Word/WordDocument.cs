using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Leerspoor.Word;

/// <summary>
/// A document that is written from top to bottom: add its parts in reading order, then <see cref="Write"/>. Characters that XML forbids are left out.
/// Source: ECMA-376, part 1 (WordprocessingML), transitional.
/// </summary>
/// <param name="title">First heading, and the title of the file.</param>
/// <param name="language">BCP 47, e.g. <c>nl-NL</c>.</param>
public sealed class WordDocument(string title, string language)
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<Action<DocumentBody>> parts = [];
    private readonly List<WordPicture> pictures = [];

    /// <param name="level">2 or 3; the title is 1.</param>
    /// <param name="text">One line.</param>
    public void Heading(int level, string text) =>
        parts.Add(body => body.Paragraph($"Heading{level}", text));

    /// <param name="text">Line ends hold.</param>
    /// <param name="strong">Bold, like a label.</param>
    public void Paragraph(string text, bool strong = false) =>
        parts.Add(body => body.Paragraph(strong ? "Strong" : "Normal", text));

    /// <summary>A list with dots.</summary>
    public void List(IEnumerable<string> items)
    {
        foreach (var item in items.ToList())
            parts.Add(body => body.Paragraph("ListBullet", item));
    }

    /// <summary>A table; its header returns on every page.</summary>
    /// <param name="caption">What it is about; read out by a screen reader.</param>
    /// <param name="header">The words above the columns.</param>
    /// <param name="rows">As many cells as there are words in the header. A picture that is used often is stored once.</param>
    public void Table(
        string caption,
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<WordCell>> rows
    )
    {
        foreach (var picture in rows.SelectMany(row => row).Select(cell => cell.Picture))
            if (picture is not null && pictures.TrueForAll(known => known.Key != picture.Key))
                pictures.Add(picture);
        parts.Add(body => body.Table(caption, header, rows));
    }

    /// <summary>The file. Some milliseconds for fifty pages.</summary>
    public byte[] Write()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", DocumentParts.ContentTypes);
            Put(zip, "_rels/.rels", DocumentParts.PackageLinks);
            Put(zip, "word/_rels/document.xml.rels", DocumentParts.DocumentLinks(pictures));
            Put(zip, "word/styles.xml", DocumentParts.Styles(language));
            Put(zip, "word/numbering.xml", DocumentParts.Numbering);
            Put(zip, "word/settings.xml", DocumentParts.Settings);
            Put(zip, "docProps/core.xml", Properties());
            Put(zip, "word/document.xml", Xml(Body));
            foreach (var picture in pictures)
                Put(zip, $"word/media/{picture.Key}.png", picture.Png);
        }

        return memory.ToArray();
    }

    private void Body(XmlWriter xml)
    {
        var body = new DocumentBody(xml);
        body.Begin();
        body.Paragraph("Heading1", title);
        foreach (var part in parts)
            part(body);
        body.End();
    }

    private string Properties() =>
        Xml(xml =>
        {
            xml.WriteStartElement(
                "cp",
                "coreProperties",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
            );
            const string dc = "http://purl.org/dc/elements/1.1/";
            xml.WriteElementString("dc", "title", dc, DocumentBody.Clean(title));
            xml.WriteElementString("dc", "language", dc, language);
            xml.WriteEndElement();
        });

    private static void Put(ZipArchive zip, string path, string text) =>
        Put(zip, path, Encoding.UTF8.GetBytes(text));

    private static void Put(ZipArchive zip, string path, byte[] bytes)
    {
        var entry = zip.CreateEntry(path);
        // The same words are the same file, whenever they are written.
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static string Xml(Action<XmlWriter> write)
    {
        using var text = new Utf8Text();
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

/// <param name="Text">Line ends hold; empty when there is a picture.</param>
/// <param name="Picture">Null for text.</param>
public sealed record WordCell(string Text, WordPicture? Picture = null);

/// <summary>A picture on a line of its own.</summary>
/// <param name="Key">Letters and digits; the same key is the same picture.</param>
/// <param name="Png">The file.</param>
/// <param name="Width">In units of 1/914,400 inch (EMU).</param>
/// <param name="Height">In the same units.</param>
/// <param name="Alternative">The same in words.</param>
public sealed record WordPicture(string Key, byte[] Png, int Width, int Height, string Alternative);
