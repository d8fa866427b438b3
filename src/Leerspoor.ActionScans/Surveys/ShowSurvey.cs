using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>One round with its link and the results that can be shown.</summary>
internal sealed class ShowSurvey(LeerspoorDb db, PublicAddress address, TimeProvider clock)
{
    public sealed record View(
        SurveyRound Round,
        bool IsOpen,
        string Link,
        InstrumentContent Content,
        SurveyResults Results,
        int Links
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        SurveyRoundId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } round)
            return SurveyRefusals.Unknown;
        var content = await db.Set<Instrument>()
            .Where(i => i.Id == round.InstrumentId)
            .Select(i => i.Content)
            .SingleAsync(ct);
        var given = await db.Set<SurveyAnswer>()
            .AsNoTracking()
            .Where(a => a.RoundId == id)
            .OrderBy(a => a.Number)
            .Select(a => a.Given)
            .ToListAsync(ct);
        return new View(
            round,
            round.IsOpen(LocalDay.Of(clock.GetUtcNow())),
            address.Of($"/vragenlijst/{round.Code}"),
            content,
            SurveyResults.Of(content, given),
            round.Personal ? await db.Set<SurveyTicket>().CountAsync(t => t.RoundId == id, ct) : 0
        );
    }

    /// <summary>From here on nobody can fill it in any more.</summary>
    public async Task<Outcome<Done>> CloseAsync(Actor actor, SurveyRoundId id, CancellationToken ct)
    {
        if (await FindAsync(actor, id, ct) is not { } round)
            return SurveyRefusals.Unknown;
        round.Close(clock.GetUtcNow());
        db.Audit(actor, "survey.closed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    private async Task<SurveyRound?> FindAsync(Actor actor, SurveyRoundId id, CancellationToken ct)
    {
        var mine = ScanAccess.Organisations(actor);
        return mine.Count == 0
            ? null
            : await db.Set<SurveyRound>()
                .SingleOrDefaultAsync(r => r.Id == id && mine.Contains(r.OrganisationId), ct);
    }
}
