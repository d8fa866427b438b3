using System.Xml;

namespace Leerspoor.MetroMaps.Drawing;

/// <summary>Writes SVG elements with their attributes in one go; the XML writer escapes every value.</summary>
internal static class XmlWriting
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    internal static void Open(
        this XmlWriter xml,
        string name,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
    }

    internal static void Empty(
        this XmlWriter xml,
        string name,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.Open(name, attributes);
        xml.WriteEndElement();
    }

    internal static void Text(
        this XmlWriter xml,
        string name,
        string text,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.Open(name, attributes);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
