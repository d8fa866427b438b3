using System.Runtime.CompilerServices;
using Leerspoor.Credentials.Batching;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>Where the people of somebody stand against a regulation, a chunk at a time, and only those for whom there is something that it asks for.</summary>
internal sealed class Registers(LeerspoorDb db, Awardable awardable, Standings standings)
{
    public Task<int> EverybodyAsync(Actor actor, CancellationToken ct) =>
        awardable.People(actor).CountAsync(ct);

    public async IAsyncEnumerable<IReadOnlyDictionary<PersonId, Standing>> OfAsync(
        Actor actor,
        Regulation regulation,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var some in (await BegunAsync(actor, regulation, ct)).Chunk(Awardable.Chunk))
            yield return await standings.OfAsync(regulation, some, ct);
    }

    private async Task<List<PersonId>> BegunAsync(
        Actor actor,
        Regulation regulation,
        CancellationToken ct
    )
    {
        var proofs = regulation.Criteria.SelectMany(criterion => criterion.Proofs).ToHashSet();
        var outcomes = regulation
            .Criteria.Select(criterion => criterion.Outcome)
            .Where(outcome => outcome.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var counting = (await db.Set<Achievement>().AsNoTracking().ToListAsync(ct))
            .Where(a => proofs.Contains(a.Key) || a.Details.Outcomes.Any(outcomes.Contains))
            .Select(a => a.Id)
            .ToList();
        return await awardable
            .People(actor)
            .Where(person =>
                db.Set<Credential>()
                    .Any(c => c.RecipientId == person.Id && counting.Contains(c.AchievementId))
                || db.Set<ImportedCredential>()
                    .Any(i => i.HolderId == person.Id && proofs.Contains(i.AchievementAddress))
                || db.Set<Appointment>()
                    .Any(a => a.PersonId == person.Id && a.RegulationId == regulation.Id)
            )
            .Select(person => person.Id)
            .ToListAsync(ct);
    }
}
