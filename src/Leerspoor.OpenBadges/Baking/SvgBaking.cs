using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Leerspoor.OpenBadges;

/// <summary>
/// Baking in SVG (Open Badges 3.0, section 5.3.2): an <c>openbadges:credential</c> right after the start of the picture. A document type is refused unread, so that
/// no entity is ever expanded or fetched.
/// </summary>
internal static class SvgBaking
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Badges = "https://purl.imsglobal.org/ob/v3p0";

    // Open Badges 2.0, Baking Specification 1.0
    private static readonly XNamespace EarlierBadges = "http://openbadges.org";

    // No drawing needs more, and a tree is built in time that grows with the square of its depth.
    private const int MostDeep = 256;

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        return start is [(byte)'<', ..];
    }

    public static string Bake(string svg, string credential)
    {
        var document = Load(Encoding.UTF8.GetBytes(svg));
        var root = document.Root!;
        Baked(root).Remove();
        root.SetAttributeValue(XNamespace.Xmlns + "openbadges", Badges.NamespaceName);
        root.AddFirst(
            credential.TrimStart() is ['{', ..]
                ? new XElement(Badges + "credential", new XCData(ForXml(credential)))
                : new XElement(Badges + "credential", new XAttribute("verify", credential))
        );

        var text = new StringBuilder();
        using (
            var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true })
        )
            document.Save(writer);
        return text.ToString();
    }

    public static string Unbake(ReadOnlySpan<byte> svg)
    {
        var found = Baked(Load(svg.ToArray()).Root!).ToList();
        if (found.Count > 1)
            throw new RefusedInputException(
                CheckReasons.ImageSeveralBadges,
                "There are two badges in this SVG."
            );
        var text =
            found.Count == 0
                ? null
                : ((string?)found[0].Attribute("verify") ?? found[0].Value).Trim();
        return text is { Length: > 0 }
            ? text
            : throw new RefusedInputException(
                CheckReasons.ImageWithoutBadge,
                "There is no badge in this SVG."
            );
    }

    private static IEnumerable<XElement> Baked(XElement root) =>
        root.Descendants()
            .Where(e => e.Name == Badges + "credential" || e.Name == EarlierBadges + "assertion");

    private static XDocument Load(byte[] svg)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = BakedBadge.MaxBytes,
        };
        try
        {
            RefuseDeep(svg, settings);
            using var reader = XmlReader.Create(new MemoryStream(svg), settings);
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            return document.Root?.Name == Svg + "svg" ? document : throw Malformed();
        }
        catch (XmlException e)
        {
            throw HasDocumentType(svg)
                ? new RefusedInputException(
                    CheckReasons.ImageUnsafe,
                    "This SVG has a document type.",
                    e
                )
                : new RefusedInputException(CheckReasons.ImageMalformed, "This is no SVG.", e);
        }
    }

    private static void RefuseDeep(byte[] svg, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), settings);
        while (reader.Read())
            if (reader.Depth > MostDeep)
                throw new RefusedInputException(
                    CheckReasons.ImageUnsafe,
                    "This SVG is nested too deep."
                );
    }

    private static bool HasDocumentType(ReadOnlySpan<byte> svg) =>
        svg.IndexOf("<!DOCTYPE"u8) >= 0 || svg.IndexOf("<!ENTITY"u8) >= 0;

    // the same JSON, without what CDATA cannot hold: its own end, and what is no XML character
    private static string ForXml(string json)
    {
        var text = new StringBuilder(json.Length);
        foreach (var c in json.Replace("]]>", "]]\\u003e", StringComparison.Ordinal))
        {
            if (XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
                text.Append(c);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return text.ToString();
    }

    private static RefusedInputException Malformed() =>
        new(CheckReasons.ImageMalformed, "This is no SVG.");
}
