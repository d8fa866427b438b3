using System.Globalization;
using System.Text;
using Leerspoor.Credentials.Contract;
using Leerspoor.Pdf;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Credentials.Showing;

/// <summary>
/// The certificate as a tagged PDF of one page, with the signed credential attached: who has the paper can scan it, who has the file can verify it. A few
/// milliseconds, no browser needed.
/// </summary>
internal sealed class WriteCertificate(IStringLocalizer<Texts> texts)
{
    private const double QrSize = 96;
    private const double TrackWidth = 14;

    /// <param name="card">What was earned.</param>
    /// <param name="criteria">What one has to show for it.</param>
    /// <param name="address">Where it can be checked.</param>
    /// <param name="signed">The signed credential.</param>
    public byte[] Write(CredentialCard card, string criteria, string address, string signed)
    {
        var sheet = new PdfSheet(
            texts["Certificate.TabTitle", card.Name.In(), card.RecipientName],
            CultureInfo.CurrentUICulture.Name == "en" ? "en" : "nl-NL"
        );
        Track(sheet, card.AchievementKey);
        sheet.Space(64);
        sheet.Paragraph(texts["Certificate.Kind"], size: 13);
        sheet.Space(6);
        sheet.Heading(1, card.Name.In());
        sheet.Space(18);
        sheet.Paragraph(texts["Certificate.EarnedBy"]);
        sheet.Paragraph(card.RecipientName, bold: true, size: 26);
        sheet.Space(18);
        sheet.Paragraph(card.Description.In(), size: 12);
        if (criteria.Length > 0)
            sheet.Paragraph(criteria);
        sheet.Space(18);
        Facts(sheet, card);
        sheet.Space(24);
        Proof(sheet, address);
        return sheet.Write(Attach(sheet, signed));
    }

    private void Facts(PdfSheet sheet, CredentialCard card)
    {
        Fact(sheet, texts["Fact.From"], card.IssuerName);
        Fact(sheet, texts["Fact.AwardedOn"], card.AwardedOn.Written());
        if (card.ValidUntil is { } end)
            Fact(sheet, texts["Fact.ValidUntil"], end.LastDay());
    }

    private static void Fact(PdfSheet sheet, string label, string value)
    {
        sheet.Paragraph(label, size: 9);
        sheet.Space(-5);
        sheet.Paragraph(value, bold: true, size: 13);
    }

    private void Proof(PdfSheet sheet, string address)
    {
        sheet.Need(QrSize + 60);
        var figure = sheet.Tag("Figure", alternative: texts["Certificate.QrLabel"]);
        sheet.Page.Marked(
            figure,
            QrImage.Drawn(address, PdfSheet.Margin, PdfSheet.PageHeight - sheet.Y, QrSize)
        );
        sheet.Space(QrSize + 10);
        sheet.Paragraph(texts["Certificate.Scan"]);
        sheet.Paragraph(address, size: 9);
        sheet.Paragraph(texts["Certificate.Attached"], size: 9);
    }

    // the line of the achievement runs along the page, with its stations, as on screen
    private static void Track(PdfSheet sheet, string key)
    {
        var colour = Convert.FromHexString(MedalDrawing.ColourOf(key)[1..]);
        var drawing = new StringBuilder();
        drawing.Append(
            CultureInfo.InvariantCulture,
            $"q {Part(colour[0])} {Part(colour[1])} {Part(colour[2])} rg {PdfObjects.Number(PdfSheet.Margin)} {PdfObjects.Number(PdfSheet.PageHeight - 84)} {PdfObjects.Number(PdfSheet.TextWidth)} {TrackWidth} re f "
        );
        for (var stop = 0; stop < 5; stop++)
        {
            var x = PdfSheet.Margin + 20 + (stop * (PdfSheet.TextWidth - 52) / 4);
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"1 1 1 rg {PdfObjects.Number(x)} {PdfObjects.Number(PdfSheet.PageHeight - 81)} 12 8 re f "
            );
        }
        sheet.Page.Decorate(drawing.Append("Q\n").ToString());
    }

    private static string Part(byte colour) => PdfObjects.Number(colour / 255.0);

    // ISO 32000-1, 7.11.4, and associated files of ISO 32000-2, 14.13: the source that this page was made from
    private string Attach(PdfSheet sheet, string signed)
    {
        const string name = "badge.json";
        var bytes = Encoding.UTF8.GetBytes(signed);
        var file = sheet.Objects.AddStream(
            $"/Type/EmbeddedFile/Subtype/application#2Fvc+ld+json/Params<</Size {bytes.Length}>>",
            bytes
        );
        var attached = sheet.Objects.Add(
            $"<</Type/Filespec/F({name})/UF({name})/AFRelationship/Source/Desc {PdfObjects.Text(texts["Certificate.Attached"])}/EF<</F {file} 0 R/UF {file} 0 R>>>>"
        );
        return $"/Names<</EmbeddedFiles<</Names[({name}) {attached} 0 R]>>>>/AF[{attached} 0 R]";
    }
}
