using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Holding;

/// <summary>The actor's own credentials, newest first. A wallet is one's own; nobody else opens it.</summary>
internal sealed class OpenWallet(CredentialCards cards)
{
    public sealed record View(IReadOnlyList<CredentialCard> Badges);

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        return new View(
            await cards
                .All.Where(card => card.Recipient == actor.Person)
                .OrderByDescending(card => card.IssuedAt)
                .ToListAsync(ct)
        );
    }
}
