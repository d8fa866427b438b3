using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.SigningIn;

/// <summary>Starts a session for whoever knows the password; never tells whether the name exists.</summary>
internal sealed class SignInWithPassword(
    LeerspoorDb db,
    RegionScope region,
    IPasswordHasher<Account> hasher,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? UserName { get; set; }
        public string? Password { get; set; }
    }

    public async Task<Outcome<Session>> HandleAsync(Input input, CancellationToken ct)
    {
        var name = Account.Normalise(input.UserName ?? "");
        var account = await db.AcrossRegions<Account>()
            .SingleOrDefaultAsync(a => a.UserName == name, ct);
        if (account is not { PasswordHash: { } hash })
            return PeopleRefusals.NotSignedIn;

        region.Enter(account.RegionId);
        if (
            hasher.VerifyHashedPassword(account, hash, input.Password ?? "")
            is PasswordVerificationResult.Failed
        )
            return PeopleRefusals.NotSignedIn;

        var session = Session.Started(account.PersonId, clock.GetUtcNow());
        db.Add(session);
        await db.SaveChangesAsync(ct);
        return session;
    }
}
