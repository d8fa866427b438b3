using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Contract;

/// <summary>Where rooms above order a credential and read what was issued.</summary>
public sealed class CredentialDesk
{
    private readonly LeerspoorDb db;
    private readonly IssueCredential issue;

    internal CredentialDesk(LeerspoorDb db, IssueCredential issue) =>
        (this.db, this.issue) = (db, issue);

    /// <summary>Every credential of the current region, to filter and join with. Says nothing about who may see it.</summary>
    public IQueryable<CredentialCard> Cards =>
        CredentialCards.In(db.Set<Credential>(), db.Set<Achievement>());

    /// <summary>What this person earned.</summary>
    public IQueryable<CredentialCard> Of(PersonId person) =>
        Cards.Where(card => card.Recipient == person);

    /// <summary>The achievements that can be issued now, by key.</summary>
    public async Task<IReadOnlyList<AchievementCard>> AchievementsAsync(CancellationToken ct)
    {
        var published = await db.Set<Achievement>()
            .AsNoTracking()
            .Where(achievement => achievement.PublishedAt != null)
            .ToListAsync(ct);
        return
        [
            .. published
                .GroupBy(achievement => achievement.Key, StringComparer.Ordinal)
                .Select(versions => versions.MaxBy(version => version.Number)!.Card)
                .OrderBy(card => card.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Issues and signs, saving once (in the caller's transaction when there is one). The actor is the recipient's coach, or designer or
    /// administrator of the awarding organisation; for anyone else the recipient does not exist.
    /// Refusals: <c>credentials.unknown</c>, <c>credentials.achievement-unknown</c>, <c>credentials.revoked-before</c>,
    /// <c>credentials.evidence-missing</c>, <c>credentials.parts-missing</c>. About a millisecond.
    /// </summary>
    public Task<Outcome<CredentialCard>> IssueAsync(
        Actor actor,
        IssueOrder order,
        CancellationToken ct
    ) => issue.HandleAsync(actor, order, ct);

    /// <summary>
    /// The same on behalf of <see cref="IssueOrder.Organisation"/>, which must be given: the calling room has seen to it that the actor
    /// assessed the recipient for that organisation.
    /// </summary>
    public Task<Outcome<CredentialCard>> VouchAsync(
        Actor actor,
        IssueOrder order,
        CancellationToken ct
    ) => issue.VouchAsync(actor, order, ct);
}
