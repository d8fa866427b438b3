using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>
/// Filling in without an account. Nothing is kept until the last page is sent; the id that the first page made lets the same sheet count once,
/// however often it is sent.
/// </summary>
internal sealed class FillInSurvey(
    LeerspoorDb db,
    RegionScope region,
    WriteGate gate,
    TimeProvider clock
)
{
    public sealed record View(string Name, LocalText Title, InstrumentContent Content, bool IsOpen);

    public async Task<Outcome<View>> ShowAsync(string code, CancellationToken ct)
    {
        if (await FindAsync(code, ct) is not { } round)
            return SurveyRefusals.Unknown;
        var instrument = await db.Set<Instrument>()
            .AsNoTracking()
            .SingleAsync(i => i.Id == round.InstrumentId, ct);
        return new View(round.Name, instrument.Title, instrument.Content, IsOpen(round));
    }

    public async Task<Outcome<Done>> SendAsync(
        string code,
        string? sheet,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken ct
    )
    {
        if ((await ShowAsync(code, ct)).Refused(out var refusal, out var view))
            return refusal;
        if (!view.IsOpen)
            return SurveyRefusals.Closed;
        var given = Read(view.Content, typed);
        if (given.Count == 0)
            return SurveyRefusals.Empty;
        var id = Guid.TryParse(sheet, out var known)
            ? new SurveyAnswerId(known)
            : SurveyAnswerId.New();

        await using var transaction = await gate.BeginAsync(db, ct);
        // Raising the count locks the round until the commit, so that numbers follow each other on every database.
        await db.Set<SurveyRound>()
            .Where(r => r.Code == code)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Sent, x => x.Sent + 1), ct);
        if (await db.Set<SurveyAnswer>().AnyAsync(a => a.Id == id, ct))
            return default(Done);
        var round = await db.Set<SurveyRound>().AsNoTracking().SingleAsync(r => r.Code == code, ct);
        db.Add(SurveyAnswer.To(round, id, given));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return default(Done);
    }

    private bool IsOpen(SurveyRound round) => round.IsOpen(LocalDay.Of(clock.GetUtcNow()));

    private static Dictionary<string, int> Read(
        InstrumentContent content,
        IReadOnlyDictionary<string, string> typed
    ) =>
        content
            .Factors.SelectMany(SurveyQuestions.Of)
            .Select(question => (question, answer: typed.GetValueOrDefault(question)))
            .Where(pair => pair.answer is "1" or "2" or "3")
            .ToDictionary(
                pair => pair.question,
                pair => pair.answer![0] - '0',
                StringComparer.Ordinal
            );

    private async Task<SurveyRound?> FindAsync(string code, CancellationToken ct)
    {
        var round = await db.AcrossRegions<SurveyRound>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Code == code, ct);
        if (round is not null)
            region.Enter(round.RegionId);
        return round;
    }
}
