using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Listing;

/// <summary>What the API tells of credentials: staff reads those it looks after, a participant its own.</summary>
internal sealed class ReadCredentials(LeerspoorDb db, Stewards stewards)
{
    public async Task<Outcome<Listed<CredentialItem>>> ListAsync(
        Actor actor,
        PageAsked page,
        CancellationToken ct
    ) => await Cards(actor).ToListedAsync(card => card.Id, CredentialItem.Of, page, ct);

    public async Task<Outcome<CredentialItem>> OneAsync(
        Actor actor,
        CredentialId id,
        CancellationToken ct
    )
    {
        var item = await Cards(actor)
            .Where(card => card.Id == id)
            .Select(CredentialItem.Of)
            .SingleOrDefaultAsync(ct);
        return item is null ? CredentialsRefusals.Unknown : item;
    }

    private IQueryable<CredentialCard> Cards(Actor actor)
    {
        var own = actor.OnlyAbout is null && actor.Roles.All(held => held.Role is Role.Participant);
        return CredentialCards.In(
            own
                ? db.Set<Credential>().Where(c => c.RecipientId == actor.Person)
                : stewards.Visible(actor),
            db.Set<Achievement>()
        );
    }
}
