using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>The rounds of the organisations that somebody works for. No results: those stand by themselves, one round at a time.</summary>
internal sealed class ListSurveys(LeerspoorDb db, TimeProvider clock)
{
    public sealed record Row(Guid Id, string Name, DateOnly LastDay, bool IsOpen, int Sent);

    public async Task<Outcome<Row[]>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!ScanAccess.MayModerate(actor))
            return SurveyRefusals.Unknown;
        var mine = ScanAccess.Organisations(actor);
        var rounds = await db.Set<SurveyRound>()
            .AsNoTracking()
            .Where(r => mine.Contains(r.OrganisationId))
            .OrderByDescending(r => r.OpenedAt)
            .ToListAsync(ct);
        var today = LocalDay.Of(clock.GetUtcNow());
        return rounds
            .Select(r => new Row(r.Id.Value, r.Name, r.LastDay, r.IsOpen(today), r.Sent))
            .ToArray();
    }
}
