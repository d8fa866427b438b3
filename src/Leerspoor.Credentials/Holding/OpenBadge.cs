using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Holding;

/// <summary>One credential of the actor's own.</summary>
internal sealed class OpenBadge(CredentialCards cards)
{
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
