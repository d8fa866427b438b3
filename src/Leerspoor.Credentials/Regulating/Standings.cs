using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>Holds the wallets of people against regulations. Whoever calls has checked that it may know.</summary>
internal sealed class Standings(LeerspoorDb db, PeopleDirectory people, TimeProvider clock)
{
    public DateOnly Today => LocalDay.Of(clock.GetUtcNow());

    /// <summary>Of every person asked; who has nothing is there too.</summary>
    public async Task<IReadOnlyDictionary<PersonId, Standing>> OfAsync(
        Regulation regulation,
        IReadOnlyCollection<PersonId> asked,
        CancellationToken ct
    )
    {
        var proofs = await ProofsAsync(asked, ct);
        var appointments = (
            await db.Set<Appointment>()
                .AsNoTracking()
                .Where(one => one.RegulationId == regulation.Id && asked.Contains(one.PersonId))
                .ToListAsync(ct)
        ).ToLookup(one => one.PersonId);
        return asked
            .Distinct()
            .ToDictionary(
                person => person,
                person =>
                    Measure.Of(
                        regulation.Wording,
                        [.. proofs[person]],
                        [.. appointments[person]],
                        Today
                    )
            );
    }

    public async Task<Standing> OfAsync(
        Regulation regulation,
        PersonId person,
        CancellationToken ct
    ) => (await OfAsync(regulation, [person], ct))[person];

    private async Task<ILookup<PersonId, Proof>> ProofsAsync(
        IReadOnlyCollection<PersonId> asked,
        CancellationToken ct
    )
    {
        var own = await db.Set<Credential>()
            .Where(c => asked.Contains(c.RecipientId))
            .Select(c => new
            {
                c.RecipientId,
                c.AchievementId,
                c.OrganisationId,
                c.IssuerName,
                c.AwardedOn,
                c.ValidUntil,
                c.RevokedAt,
                c.SuspendedAt,
            })
            .ToListAsync(ct);
        var ids = own.Select(c => c.AchievementId).Distinct().ToList();
        var badges = await db.Set<Achievement>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, ct);
        // Only of whom a website answers for the key, because anyone can make a key and call it a school; and only in the person's own name, because anyone
        // can take in somebody else's badge.
        var elsewhere = await (
            from one in db.Set<ImportedCredential>()
            join person in people.Persons on one.HolderId equals person.Id
            where asked.Contains(one.HolderId) && one.AchievementAddress != ""
            where one.Verdict == Verdict.Genuine || one.Verdict == Verdict.OfWebsite
            select new { Badge = one, person.Name }
        ).ToListAsync(ct);
        return own.Select(c =>
                (
                    Who: c.RecipientId,
                    Proof: new Proof(
                        badges[c.AchievementId].Key,
                        badges[c.AchievementId].Name.In(),
                        badges[c.AchievementId].Details.Outcomes,
                        c.OrganisationId.Value,
                        c.IssuerName,
                        c.AwardedOn,
                        LastDay(c.ValidUntil),
                        c.RevokedAt is not null ? ProofState.TakenBack
                            : c.SuspendedAt is not null ? ProofState.Suspended
                            : ProofState.Stands
                    )
                )
            )
            .Concat(
                elsewhere
                    .Where(one => IsNamed(one.Badge, one.Name))
                    .Select(one => one.Badge)
                    .Select(one =>
                        (
                            Who: one.HolderId,
                            Proof: new Proof(
                                one.AchievementAddress,
                                one.Name,
                                [],
                                null,
                                one.IssuerName,
                                LocalDay.Of(one.ValidFrom),
                                LastDay(one.ValidUntil)
                            )
                        )
                    )
            )
            .ToLookup(one => one.Who, one => one.Proof);
    }

    private static DateOnly? LastDay(DateTimeOffset? end) =>
        end is { } moment ? LocalDay.Of(moment.AddTicks(-1)) : null;

    private static bool IsNamed(ImportedCredential badge, string name) =>
        string.Equals(badge.NamedHolder?.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
