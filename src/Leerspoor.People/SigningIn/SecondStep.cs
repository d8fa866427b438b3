using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.SigningIn;

/// <summary>Decides whether somebody also needs a one-time code: because they set it up, or because their organisation asks it of staff.</summary>
internal sealed class SecondStep(LeerspoorDb db)
{
    public async Task<SignInStep?> NeedsAsync(Account account, Person person, CancellationToken ct)
    {
        if (account.OneTimeSecret is not null)
            return Ask(account, enrolled: true);

        var asStaff = person
            .Roles.Where(held => held.Role != Role.Participant)
            .Select(held => held.OrganisationId)
            .ToList();
        return
            asStaff.Count > 0
            && await db.Set<Organisation>()
                .AnyAsync(o => asStaff.Contains(o.Id) && o.AsksOneTimeCode, ct)
            ? Ask(account, enrolled: false)
            : null;
    }

    private static SignInStep Ask(Account account, bool enrolled) =>
        SignInStep.AskCode(new HalfSignedIn(account.PersonId, account.RegionId, enrolled));
}
