using System.Text;
using Leerspoor.OpenBadges;
using Leerspoor.Pdf;

namespace Leerspoor.Credentials.Verifying;

/// <summary>The badge in what somebody gave: its text, or a picture or a certificate in PDF with the badge in it.</summary>
internal static class GivenText
{
    /// <summary>This PDF cannot be read.</summary>
    public const string PdfMalformed = "pdf.malformed";

    /// <summary>In this PDF is no badge.</summary>
    public const string PdfWithoutBadge = "pdf.without-badge";

    /// <exception cref="RefusedInputException">A picture or PDF that cannot be read, or without a badge.</exception>
    public static string Of(byte[] given) =>
        BakedBadge.IsPicture(given) ? BakedBadge.TakeFrom(given)
        : given.AsSpan().StartsWith("%PDF-"u8) ? InPdf(given)
        : Encoding.UTF8.GetString(given);

    private static string InPdf(byte[] given)
    {
        try
        {
            return PdfFile
                    .Read(given)
                    .Attached()
                    .Select(Encoding.UTF8.GetString)
                    .FirstOrDefault(IsBadge)
                ?? throw new RefusedInputException(PdfWithoutBadge, "No badge is attached.");
        }
        catch (PdfRefusedException e)
        {
            throw new RefusedInputException(PdfMalformed, e.Message, e);
        }
    }

    private static bool IsBadge(string text) =>
        text.TrimStart('\ufeff', ' ', '\r', '\n', '\t') is ['{', ..] or ['e', 'y', 'J', ..];
}
