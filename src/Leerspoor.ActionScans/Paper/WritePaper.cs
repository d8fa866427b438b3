using System.Globalization;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Running;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Pdf;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Leerspoor.ActionScans.Paper;

/// <summary>The session on paper: a PDF form from the data of its instrument, to print or to fill in on a screen.</summary>
internal sealed class WritePaper(
    LeerspoorDb db,
    ScanAccess access,
    IStringLocalizer<PaperTexts> texts
)
{
    private const double Indent = 20;
    private const double Line = 22;
    private const double NotesHeight = 400;

    public async Task<Outcome<byte[]>> HandleAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;

        var initiative = await db.Set<Initiative>()
            .Where(i => i.Id == scan.InitiativeId)
            .Select(i => i.Name)
            .SingleAsync(ct);
        var instrument = await db.Set<Instrument>()
            .AsNoTracking()
            .SingleAsync(i => i.Id == scan.InstrumentId, ct);
        var keys = await db.Set<ScanFactor>()
            .Where(f => f.ScanId == id)
            .OrderBy(f => f.Position)
            .Select(f => f.Key)
            .ToListAsync(ct);
        var title = texts["TitleOf", instrument.Title.In(), initiative].Value;
        var sheet = new PdfSheet(
            title,
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en-GB" : "nl-NL"
        );
        var form = new SheetForm(sheet);
        sheet.Heading(1, title);
        sheet.Paragraph(Moment(scan));
        sheet.Paragraph(texts["HowTo"]);
        form.Hidden(PaperFields.Form, PaperFields.MarkOf(scan));
        foreach (var key in keys)
            if (instrument.Content.Find(key) is { } factor)
                Write(sheet, form, factor);
        return sheet.Write(form.Write());
    }

    private string Moment(ActionScan scan) =>
        texts[
            "HeldOn",
            LocalDay.Local(scan.PlannedAt).ToString("d MMMM yyyy", CultureInfo.CurrentUICulture)
        ];

    private void Write(PdfSheet sheet, SheetForm form, Factor factor)
    {
        var name = factor.Name.In();
        sheet.NewPage();
        sheet.Heading(2, name);
        sheet.Paragraph(factor.Definition.In());
        sheet.Paragraph(factor.MainQuestion.In(), bold: true);
        for (var i = 0; i < factor.SubQuestions.Count; i++)
        {
            var question = factor.SubQuestions[i].In();
            Beside(
                sheet,
                question,
                () => form.CheckBox(PaperFields.Question(factor.Key, i), texts["Talked", question])
            );
        }

        WriteLevels(sheet, form, factor);
        WriteViews(sheet, form, factor);
        // The back of the sheet when it is printed on both sides.
        sheet.NewPage();
        Label(sheet, texts["NotesOn", name], NotesHeight);
        form.TextField(
            PaperFields.Notes(factor.Key),
            texts["NotesOn", name],
            PdfSheet.Margin,
            PdfSheet.TextWidth,
            NotesHeight,
            ScanFactor.NotesMaxLength
        );
        sheet.Space(NotesHeight + 14);
        WriteActions(sheet, form, factor);
    }

    private void WriteLevels(PdfSheet sheet, SheetForm form, Factor factor)
    {
        sheet.Heading(3, texts["WhichLevel"]);
        var choice = form.Choice(PaperFields.Level(factor.Key), texts["LevelOf", factor.Name.In()]);
        foreach (var level in Enum.GetValues<MaturityLevel>())
        {
            var text = texts["LevelLine", texts[$"Level.{level}"], factor.Level(level).In()].Value;
            Beside(sheet, text, () => form.Option(choice, MaturityWord.Of(level), text));
        }

        Beside(
            sheet,
            texts["NotAgreed"],
            () => form.Option(choice, PaperFields.NotAgreed, texts["NotAgreed"])
        );
        form.Close(choice);
    }

    private void WriteViews(PdfSheet sheet, SheetForm form, Factor factor)
    {
        foreach (var first in new[] { true, false })
        {
            var label = texts[first ? "FirstView" : "SecondView"].Value;
            Label(sheet, label, 80);
            form.TextField(
                PaperFields.View(factor.Key, first),
                texts["ViewOn", label, factor.Name.In()],
                PdfSheet.Margin,
                PdfSheet.TextWidth,
                60,
                ScanFactor.ViewMaxLength
            );
            sheet.Space(66);
        }
    }

    private void WriteActions(PdfSheet sheet, SheetForm form, Factor factor)
    {
        for (var row = 0; row < PaperFields.ActionRows; row++)
        {
            var number = row + 1;
            Label(sheet, texts["Action", number], 90);
            form.TextField(
                PaperFields.What(factor.Key, row),
                texts["WhatOf", number, factor.Name.In()],
                PdfSheet.Margin,
                PdfSheet.TextWidth,
                30,
                ActionPoint.WhatMaxLength
            );
            sheet.Space(34);
            Halves(sheet, form, factor, row);
        }
    }

    private void Halves(PdfSheet sheet, SheetForm form, Factor factor, int row)
    {
        const double gap = 10;
        const double wide = (PdfSheet.TextWidth - gap) / 2;
        var (name, number) = (factor.Name.In(), row + 1);
        sheet.Block(sheet.Tag("P"), [texts["Who"]], 9, bold: false, PdfSheet.Margin);
        sheet.Block(sheet.Tag("P"), [texts["When"]], 9, bold: false, PdfSheet.Margin + wide + gap);
        sheet.Space(13);
        form.TextField(
            PaperFields.Who(factor.Key, row),
            texts["WhoOf", number, name],
            PdfSheet.Margin,
            wide,
            Line,
            ActionPoint.WhoMaxLength
        );
        form.TextField(
            PaperFields.When(factor.Key, row),
            texts["WhenOf", number, name],
            PdfSheet.Margin + wide + gap,
            wide,
            Line,
            30
        );
        sheet.Space(Line + 8);
    }

    private static void Label(PdfSheet sheet, string text, double room)
    {
        sheet.Need(room);
        sheet.Lines(
            sheet.Tag("P"),
            text,
            PdfSheet.TextSize,
            true,
            PdfSheet.Margin,
            PdfSheet.TextWidth
        );
    }

    // A box or a circle with its text to the right.
    private static void Beside(PdfSheet sheet, string text, Action place)
    {
        const double width = PdfSheet.TextWidth - Indent;
        var lines = SheetLetters.Break(text, PdfSheet.TextSize, bold: false, width).Count;
        sheet.Need(PdfSheet.HeightOf(lines));
        place();
        sheet.Lines(
            sheet.Tag("P"),
            text,
            PdfSheet.TextSize,
            bold: false,
            PdfSheet.Margin + Indent,
            width
        );
        sheet.Space(3);
    }
}
