using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Holding;

/// <summary>One credential of the actor's own.</summary>
internal sealed class OpenBadge(LeerspoorDb db, CredentialCards cards)
{
    /// <summary>Who stands behind it, by name and organisation.</summary>
    public async Task<IReadOnlyList<Endorser>> EndorsersAsync(
        CredentialId id,
        CancellationToken ct
    ) =>
        await db.Set<Endorsement>()
            .Where(one => one.CredentialId == id)
            .Where(one => one.SignedAt != null && one.WithdrawnAt == null)
            .OrderBy(one => one.SignedAt)
            .Select(one => new Endorser(one.Name, one.Organisation))
            .ToListAsync(ct);

    public sealed record Endorser(string Name, string Organisation);

    public async Task<Outcome<CredentialCard>> HandleAsync(
        Actor actor,
        CredentialId id,
        CancellationToken ct
    )
    {
        var card = actor.OnlyAbout is null
            ? await cards.All.SingleOrDefaultAsync(
                c => c.Id == id && c.Recipient == actor.Person,
                ct
            )
            : null;
        return card is null ? CredentialsRefusals.Unknown : card;
    }
}
