using System.Globalization;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>Brings what was written in one session together: overview, every factor with its notes and both views, action points per theme.</summary>
internal sealed class BuildReport(LeerspoorDb db, IStringLocalizer<ReportTexts> texts)
{
    /// <summary>The caller checked who asks.</summary>
    public async Task<ReportDocument> OfAsync(ActionScan scan, string summary, CancellationToken ct)
    {
        var initiative = await db.Set<Initiative>()
            .Where(i => i.Id == scan.InitiativeId)
            .Select(i => i.Name)
            .SingleAsync(ct);
        var content = await db.Set<Instrument>()
            .Where(i => i.Id == scan.InstrumentId)
            .Select(i => i.Content)
            .SingleAsync(ct);
        var factors = await db.Set<ScanFactor>()
            .AsNoTracking()
            .Where(f => f.ScanId == scan.Id)
            .OrderBy(f => f.Position)
            .ToListAsync(ct);
        var points = await db.Set<ActionPoint>()
            .AsNoTracking()
            .Where(p => p.ScanId == scan.Id && p.RemovedAt == null)
            .OrderBy(p => p.CreatedAt)
            .ThenBy(p => p.Id)
            .ToListAsync(ct);
        var people = await db.Set<Attendee>()
            .AsNoTracking()
            .Where(a => a.ScanId == scan.Id)
            .OrderBy(a => a.Name)
            .ToListAsync(ct);
        var talked = factors
            .Select(f => new Talked(
                content.Find(f.Key)!,
                f,
                [.. points.Where(p => p.FactorKey == f.Key && !p.IsEmpty)]
            ))
            .ToList();
        return new ReportDocument(
            texts["TitleOf", initiative],
            Language.Name,
            [
                .. Beginning(scan, summary, people),
                .. Overview(talked),
                .. Actions(talked),
                .. talked.SelectMany(Told),
                .. Ending(scan),
            ]
        );
    }

    // Of the texts, so that the names of the months are in the language of the rest.
    private static CultureInfo Language =>
        CultureInfo.GetCultureInfo(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en-GB" : "nl-NL"
        );

    private sealed record Talked(Factor Factor, ScanFactor Said, IReadOnlyList<ActionPoint> Points);

    private IEnumerable<ReportPart> Beginning(
        ActionScan scan,
        string summary,
        List<Attendee> people
    )
    {
        yield return new ReportParagraph(
            texts[
                scan.Place.Length > 0 ? "HeldAt" : "HeldOn",
                LocalDay.Local(scan.PlannedAt).ToString("d MMMM yyyy", Language),
                scan.Place
            ]
        );
        yield return new ReportParagraph(texts["Advice"]);
        if (summary.Length > 0)
        {
            yield return new ReportHeading(2, texts["Summary"]);
            yield return new ReportParagraph(summary);
        }

        if (people.Count == 0)
            yield break;
        yield return new ReportHeading(2, texts["People"]);
        yield return new ReportTable(
            texts["People"],
            [texts["Name"], texts["Organisation"], texts["Capacity"]],
            [
                .. people.Select(p =>
                    (IReadOnlyList<ReportCell>)[new(p.Name), new(p.Organisation), new(p.Capacity)]
                ),
            ]
        );
    }

    private IEnumerable<ReportPart> Overview(List<Talked> talked) =>
        [
            new ReportHeading(2, texts["Overview"]),
            new ReportTable(
                texts["Overview"],
                [texts["Factor"], texts["Level"], texts["Picture"]],
                [
                    .. talked.Select(t =>
                        (IReadOnlyList<ReportCell>)
                            [
                                new(t.Factor.Name.In()),
                                new(LevelOf(t.Said)),
                                new(
                                    "",
                                    new ReportPicture(
                                        (int)(t.Said.Level ?? 0),
                                        texts["PictureOf", (int)(t.Said.Level ?? 0)]
                                    )
                                ),
                            ]
                    ),
                ]
            ),
        ];

    private IEnumerable<ReportPart> Actions(List<Talked> talked)
    {
        yield return new ReportHeading(2, texts["Actions"]);
        if (talked.All(t => t.Points.Count == 0))
            yield return new ReportParagraph(texts["NoActions"]);
        foreach (var theme in talked.Where(t => t.Points.Count > 0))
        {
            yield return new ReportHeading(3, theme.Factor.Name.In());
            yield return new ReportTable(
                texts["ActionsOf", theme.Factor.Name.In()],
                [texts["What"], texts["Who"], texts["When"]],
                [
                    .. theme.Points.Select(p =>
                        (IReadOnlyList<ReportCell>)
                            [
                                new(p.What),
                                new(p.Who),
                                new(p.ByWhen?.ToString("d MMMM yyyy", Language) ?? texts["NoDay"]),
                            ]
                    ),
                ]
            );
        }
    }

    private IEnumerable<ReportPart> Told(Talked theme)
    {
        yield return new ReportHeading(2, theme.Factor.Name.In());
        yield return new ReportParagraph(theme.Factor.MainQuestion.In(), Strong: true);
        yield return new ReportParagraph(
            theme.Said.Level is { } level
                ? texts["LevelIs", LevelOf(theme.Said), theme.Factor.Level(level).In()]
                : texts["LevelIsOpen", LevelOf(theme.Said)]
        );
        foreach (var view in Views(theme.Said))
            yield return new ReportParagraph(view);
        yield return new ReportHeading(3, texts["Notes"]);
        yield return new ReportParagraph(
            theme.Said.Notes.Length > 0 ? theme.Said.Notes : texts["NoNotes"]
        );
    }

    private IEnumerable<string> Views(ScanFactor said)
    {
        if (said.FirstView.Length > 0 || said.FirstLevel is not null)
            yield return texts["OneView", Word(said.FirstLevel), said.FirstView];
        if (said.SecondView.Length > 0 || said.SecondLevel is not null)
            yield return texts["OtherView", Word(said.SecondLevel), said.SecondView];
    }

    private IEnumerable<ReportPart> Ending(ActionScan scan) =>
        scan.StillOpen.Length == 0
            ? []
            : [new ReportHeading(2, texts["StillOpen"]), new ReportParagraph(scan.StillOpen)];

    private string LevelOf(ScanFactor said) =>
        said.NotAgreed ? texts["NotAgreed"] : Word(said.Level);

    private string Word(MaturityLevel? level) =>
        level is { } known ? texts[$"Level.{known}"] : texts["NoLevel"];
}
