using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Listing;

/// <summary>The credentials that the actor looks after, newest first, by name of the holder.</summary>
internal sealed class ListIssued(LeerspoorDb db, Stewards stewards)
{
    public const int PageSize = 50;

    /// <param name="Cards">One page of them.</param>
    /// <param name="Page">Which page.</param>
    /// <param name="More">There is a next page.</param>
    /// <param name="Changeable">Those of which the actor may change the status.</param>
    public sealed record View(
        IReadOnlyList<CredentialCard> Cards,
        int Page,
        bool More,
        IReadOnlySet<CredentialId> Changeable
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        string? name,
        int page,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null || actor.Roles.All(held => held.Role is Role.Participant))
            return CredentialsRefusals.Unknown;

        var wanted = name?.Trim().ToLowerInvariant() ?? "";
        var from = Math.Max(page, 1);
        var found = await CredentialCards
            .In(stewards.Visible(actor), db.Set<Achievement>())
            .Where(card => wanted == "" || card.RecipientName.ToLower().Contains(wanted))
            .OrderByDescending(card => card.IssuedAt)
            .ThenBy(card => card.Id)
            .Skip((from - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var cards = found.Take(PageSize).ToList();
        var ids = cards.ConvertAll(card => card.Id);
        var changeable = await db.Set<Credential>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id) && c.RevokedAt == null)
            .ToListAsync(ct);
        return new View(
            cards,
            from,
            found.Count > PageSize,
            changeable.Where(c => Stewards.MayRevoke(actor, c)).Select(c => c.Id).ToHashSet()
        );
    }
}
