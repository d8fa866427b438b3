using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Cards;

/// <summary>Who may help a participant with their card: whoever cares for them, and the administrator of their organisation.</summary>
internal sealed class CardReach(LeerspoorDb db, Relations relations)
{
    public async Task<bool> MayHelpAsync(Actor actor, PersonId participant, CancellationToken ct)
    {
        var administered = actor.OrganisationsAs(Role.Administrator).ToList();
        var enrolledAt = await db.Set<RoleAssignment>()
            .Where(held => held.PersonId == participant && held.Role == Role.Participant)
            .Select(held => held.OrganisationId)
            .ToListAsync(ct);
        return enrolledAt.Count > 0
            && (
                enrolledAt.Intersect(administered).Any()
                || await relations.CaresForAsync(actor, participant, null, ct)
            );
    }
}
