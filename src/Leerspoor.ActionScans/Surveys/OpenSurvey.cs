using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>Puts a survey before the people of an organisation, until a last day.</summary>
internal sealed class OpenSurvey(LeerspoorDb db, TimeProvider clock)
{
    public const string OwnLinks = "own";
    private const int MostDays = 365;

    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Instrument { get; set; }
        public string? LastDay { get; set; }

        /// <summary><see cref="OwnLinks"/>, or anything else for one link for all.</summary>
        public string? Way { get; set; }
    }

    /// <summary>The surveys in use, newest version of each.</summary>
    public async Task<Outcome<Option[]>> ShowAsync(Actor actor, CancellationToken ct)
    {
        if (!ScanAccess.MayModerate(actor))
            return SurveyRefusals.Unknown;
        return (await InstrumentsAsync(ct))
            .Select(i => new Option(i.Id.Value.ToString(), i.Title.In()))
            .ToArray();
    }

    public async Task<Outcome<SurveyRound>> HandleAsync(
        Actor actor,
        Input input,
        CancellationToken ct
    )
    {
        if (!ScanAccess.MayModerate(actor))
            return SurveyRefusals.Unknown;

        List<Refusal> refusals = [.. Typed.Name(input.Name, SurveyRound.NameMaxLength)];
        var instrument = (await InstrumentsAsync(ct)).Find(i =>
            i.Id.Value.ToString() == input.Instrument
        );
        if (instrument is null)
            refusals.Add(SurveyRefusals.InstrumentMissing);
        var today = LocalDay.Of(clock.GetUtcNow());
        if (
            !Typed.TryDay(input.LastDay, out var last)
            || last < today
            || last > today.AddDays(MostDays)
        )
            refusals.Add(SurveyRefusals.LastDayWrong);
        if (refusals.Count > 0)
            return Outcome<SurveyRound>.RefusedFor(refusals);

        var round = SurveyRound.Opened(
            ScanAccess.Organisations(actor)[0],
            instrument!.Id,
            Typed.Trimmed(input.Name),
            PlanScan.NewCode(),
            last,
            clock.GetUtcNow(),
            input.Way == OwnLinks
        );
        db.Add(round);
        db.Audit(actor, "survey.opened", subject: round.Id.Value);
        await db.SaveChangesAsync(ct);
        return round;
    }

    private async Task<List<Instrument>> InstrumentsAsync(CancellationToken ct) =>
        [
            .. (
                await db.Set<Instrument>()
                    .AsNoTracking()
                    .Where(i => i.Kind == InstrumentKind.Survey && i.PublishedAt != null)
                    .ToListAsync(ct)
            )
                .GroupBy(i => i.Key, StringComparer.Ordinal)
                .Select(versions => versions.MaxBy(i => i.Version)!)
                .OrderBy(i => i.DraftedAt),
        ];
}
