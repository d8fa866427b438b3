using System.Globalization;
using Leerspoor.Credentials.Showing;
using Leerspoor.Pdf;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Credentials.Sharing;

/// <summary>
/// A passport as a tagged PDF of at most four pages. Long words are cut rather than pages added: whoever wants more follows the address.
/// </summary>
internal sealed class WritePassport(IStringLocalizer<Texts> texts)
{
    public const int MostPages = 4;
    private const double QrSize = 84;

    // three lines of a description, so that the most that can be chosen fits on four pages
    private const int DescriptionLines = 3;
    private const double NameSize = 12;
    private const double SmallSize = 9;

    /// <param name="view">What is shown.</param>
    /// <param name="address">A path as an address to give away.</param>
    /// <param name="own">Path of the passport itself.</param>
    public byte[] Write(ShowPassport.View view, Func<string, string> address, string own)
    {
        var sheet = new PdfSheet(
            texts["Passport.Of", view.HolderName],
            CultureInfo.CurrentUICulture.Name == "en" ? "en" : "nl-NL"
        );
        sheet.Heading(1, texts["Passport.Of", view.HolderName]);
        sheet.Paragraph(texts["Passport.LeadFor", view.Receiver, view.Until.Written()], size: 12);
        Look(sheet, address(own));
        if (view.Items.Count == 0)
            sheet.Paragraph(texts["Passport.Empty"]);
        foreach (var item in view.Items)
            Item(sheet, item, view.HolderName, address);
        return sheet.Write();
    }

    private void Look(PdfSheet sheet, string address)
    {
        var figure = sheet.Tag("Figure", alternative: texts["Certificate.QrLabel"]);
        var top = sheet.Y;
        sheet.Page.Marked(
            figure,
            QrImage.Drawn(address, PdfSheet.Margin, PdfSheet.PageHeight - top, QrSize)
        );
        var beside = PdfSheet.Margin + QrSize + 14;
        var width = PdfSheet.TextWidth - QrSize - 14;
        sheet.Space(10);
        sheet.Lines(
            sheet.Tag("P"),
            texts["Passport.Scan"],
            PdfSheet.TextSize,
            false,
            beside,
            width
        );
        sheet.Lines(sheet.Tag("P"), address, SmallSize, false, beside, width);
        sheet.Space(Math.Max(0, QrSize + 12 - (sheet.Y - top)));
    }

    private void Item(
        PdfSheet sheet,
        WalletItems.Item item,
        string holder,
        Func<string, string> address
    )
    {
        sheet.Need(
            PdfSheet.HeightOf(1, NameSize) + PdfSheet.HeightOf(DescriptionLines + 3, SmallSize)
        );
        sheet.Space(8);
        Cut(sheet, "H2", item.Name, NameSize, bold: true, most: 1);
        Cut(
            sheet,
            "P",
            texts[
                "Passport.FromOn",
                item.IssuerName,
                item.On.Written(),
                texts[item.StateKey, (item.CheckedAt ?? item.On).Written()]
            ],
            SmallSize,
            bold: false,
            most: 1
        );
        Cut(sheet, "P", item.Description, SmallSize, bold: false, DescriptionLines);
        // only one from elsewhere has no page of its own, and only there somebody else's name can stand
        if (item.CheckedAt is not null)
            Cut(
                sheet,
                "P",
                $"{texts["Passport.InNameOf"]}: {texts[item.WhoseKey, item.NamedHolder ?? holder]}",
                8,
                bold: false,
                most: 1
            );
        if (item.Path is { } path)
            Cut(sheet, "P", address(path), 8, bold: false, most: 1);
    }

    private static void Cut(
        PdfSheet sheet,
        string tag,
        string text,
        double size,
        bool bold,
        int most
    )
    {
        var lines = SheetLetters.Break(text, size, bold, PdfSheet.TextWidth - 10);
        var kept =
            lines.Count > most ? [.. lines.Take(most - 1), lines[most - 1] + "\u2026"] : lines;
        var written = sheet.Tag(tag);
        foreach (var line in kept)
            sheet.Lines(written, line, size, bold, PdfSheet.Margin, PdfSheet.TextWidth);
    }
}
