using System.Net;
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
    OpenFormBrake brake,
    TimeProvider clock
)
{
    /// <param name="Name">Of the round.</param>
    /// <param name="Title">Of the survey.</param>
    /// <param name="Content">What is asked.</param>
    /// <param name="Shut">Why it cannot be filled in (any more); null when it can.</param>
    public sealed record View(
        string Name,
        LocalText Title,
        InstrumentContent Content,
        Refusal? Shut
    );

    /// <summary>How somebody came in.</summary>
    /// <param name="Code">Of the round.</param>
    /// <param name="Ticket">What makes the link theirs alone; null for the link for all.</param>
    /// <param name="From">Their network address, only to slow down who sends sheet after sheet.</param>
    public sealed record Entrance(string Code, string? Ticket, IPAddress? From);

    public async Task<Outcome<View>> ShowAsync(Entrance by, CancellationToken ct)
    {
        if (await FindAsync(by.Code, ct) is not { } round)
            return SurveyRefusals.Unknown;
        var instrument = await db.Set<Instrument>()
            .AsNoTracking()
            .SingleAsync(i => i.Id == round.InstrumentId, ct);
        return new View(
            round.Name,
            instrument.Title,
            instrument.Content,
            await ShutAsync(round, by.Ticket, ct)
        );
    }

    public async Task<Outcome<Done>> SendAsync(
        Entrance by,
        string? sheet,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken ct
    )
    {
        if ((await ShowAsync(by, ct)).Refused(out var refusal, out var view))
            return refusal;
        var id = Guid.TryParse(sheet, out var known)
            ? new SurveyAnswerId(known)
            : SurveyAnswerId.New();
        // Sent already; the thanks did not arrive.
        if (await db.Set<SurveyAnswer>().AnyAsync(a => a.Id == id, ct))
            return default(Done);
        if (view.Shut is { } shut)
            return shut;
        var given = Read(view.Content, typed);
        if (given.Count == 0)
            return SurveyRefusals.Empty;
        if (by.Ticket is null && !brake.Take(by.Code, by.From))
            return SurveyRefusals.TooMany;
        return await KeepAsync(by, id, given, ct);
    }

    private async Task<Outcome<Done>> KeepAsync(
        Entrance by,
        SurveyAnswerId id,
        Dictionary<string, int> given,
        CancellationToken ct
    )
    {
        await using var transaction = await gate.BeginAsync(db, ct);
        // Raising the count locks the round until the commit, so that numbers follow each other on every database.
        await db.Set<SurveyRound>()
            .Where(r => r.Code == by.Code)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Sent, x => x.Sent + 1), ct);
        if (await db.Set<SurveyAnswer>().AnyAsync(a => a.Id == id, ct))
            return default(Done);
        var round = await db.Set<SurveyRound>()
            .AsNoTracking()
            .SingleAsync(r => r.Code == by.Code, ct);
        if (round.Personal && !await UseAsync(round, by.Ticket!, ct))
            return SurveyRefusals.TicketUsed;
        db.Add(SurveyAnswer.To(round, id, given));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return default(Done);
    }

    private async Task<bool> UseAsync(SurveyRound round, string ticket, CancellationToken ct)
    {
        var hash = ScanAccess.HashOf(ticket);
        return await db.Set<SurveyTicket>()
                .Where(t => t.RoundId == round.Id && t.Hash == hash && !t.Used)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.Used, true), ct) == 1;
    }

    private async Task<Refusal?> ShutAsync(SurveyRound round, string? ticket, CancellationToken ct)
    {
        if (!round.IsOpen(LocalDay.Of(clock.GetUtcNow())))
            return SurveyRefusals.Closed;
        if (!round.Personal)
            return null;
        var hash = ScanAccess.HashOf(ticket ?? "");
        var found = await db.Set<SurveyTicket>()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.RoundId == round.Id && t.Hash == hash, ct);
        return found switch
        {
            null => SurveyRefusals.TicketMissing,
            { Used: true } => SurveyRefusals.TicketUsed,
            _ => null,
        };
    }

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
