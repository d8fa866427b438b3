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

    public sealed record View(IReadOnlyList<CredentialCard> Cards, int Page, bool More);

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
        return new View([.. found.Take(PageSize)], from, found.Count > PageSize);
    }
}
