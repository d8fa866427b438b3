using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Holding;

/// <summary>The actor's own credentials, newest first. A wallet is one's own; nobody else opens it.</summary>
internal sealed class OpenWallet(CredentialCards cards, LeerspoorDb db)
{
    public sealed record View(
        IReadOnlyList<CredentialCard> Badges,
        IReadOnlyList<Elsewhere> Imported
    );

    /// <summary>A badge from elsewhere; <c>Counts</c> is false when the last check went wrong.</summary>
    public sealed record Elsewhere(Guid Id, string Name, string IssuerName, bool Counts);

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        return new View(
            await cards
                .All.Where(card => card.Recipient == actor.Person)
                .OrderByDescending(card => card.IssuedAt)
                .ToListAsync(ct),
            await db.Set<ImportedCredential>()
                .Where(one => one.HolderId == actor.Person)
                .OrderByDescending(one => one.ImportedAt)
                .Select(one => new Elsewhere(
                    one.Id.Value,
                    one.Name,
                    one.IssuerName,
                    one.Verdict != Verdict.Refused
                ))
                .ToListAsync(ct)
        );
    }
}
