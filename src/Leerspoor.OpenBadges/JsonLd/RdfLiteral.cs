using System.Globalization;
using System.Numerics;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>JSON scalars as RDF literals (JSON-LD 1.1 API, section 8.2.2 and 8.6): numbers and truth values get their XSD canonical form.</summary>
internal static class RdfLiteral
{
    public static string Of(JsonItem value, string? datatype) =>
        value switch
        {
            // libraries disagree: some turn a text into a double first
            JsonText when datatype == Quad.Xsd + "double" => throw RdfProducer.Refused(
                "A double must be a number."
            ),
            JsonText text => Quad.Literal(text.Value, datatype),
            JsonFlag flag => Quad.Literal(
                flag.Value ? "true" : "false",
                datatype ?? Quad.Xsd + "boolean"
            ),
            JsonNumber number => OfNumber(number.Value, datatype),
            _ => throw RdfProducer.Refused("A value is a text, a number or a truth value."),
        };

    // jsonld.js takes numbers like 1e-7 for whole ones and signs another value than the standard says; such a signature does not fit here
    private static string OfNumber(double number, string? datatype)
    {
        var isWhole = number % 1 == 0 && Math.Abs(number) < 1e21;
        return isWhole && datatype != Quad.Xsd + "double"
            ? Quad.Literal(
                new BigInteger(number).ToString(CultureInfo.InvariantCulture),
                datatype ?? Quad.Xsd + "integer"
            )
            : Quad.Literal(CanonicalDouble(number), datatype ?? Quad.Xsd + "double");
    }

    // sixteen significant digits, no trailing zeros except the one after the point: 5.5E0
    private static string CanonicalDouble(double number)
    {
        var text = number.ToString("E15", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..at].TrimEnd('0');
        var exponent = int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{mantissa}{(mantissa.EndsWith('.') ? "0" : "")}E{exponent}"
        );
    }
}
