using System.Text;

namespace Leerspoor.Pdf;

/// <summary>Text strings of a PDF: UTF-16, UTF-8, or the encoding of their own (ISO 32000-1, annex D).</summary>
internal static class PdfText
{
    private const string From80 =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac";

    public static string Read(byte[] text) =>
        text switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(text, 2, text.Length - 2),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(text, 2, text.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(text, 3, text.Length - 3),
            _ => string.Concat(
                text.Select(one => one is >= 0x80 and <= 0xA0 ? From80[one - 0x80] : (char)one)
            ),
        };
}
