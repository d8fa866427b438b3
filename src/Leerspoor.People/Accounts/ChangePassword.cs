using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Accounts;

/// <summary>Somebody changes their own password; every other device is signed out.</summary>
internal sealed class ChangePassword(
    LeerspoorDb db,
    IPasswordHasher<Account> hasher,
    SignInBrake brake,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Password { get; set; }
        public string? NewPassword { get; set; }
        public string? Again { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        SessionId? current,
        Input input,
        CancellationToken ct
    )
    {
        var account = await db.Set<Account>()
            .SingleOrDefaultAsync(a => a.PersonId == actor.Person, ct);
        if (account is not { PasswordHash: { } hash } || actor.OnlyAbout is not null)
            return PeopleRefusals.NotFound;

        var key = $"change:{actor.Person.Value}";
        if (brake.Take(key, Account.FreeAttempts) is { } wait)
            return PeopleRefusals.WaitFirst with
            {
                Values = [$"{Math.Ceiling(wait.TotalSeconds)}"],
            };
        if (
            hasher.VerifyHashedPassword(account, hash, input.Password ?? "")
            is PasswordVerificationResult.Failed
        )
            return PeopleRefusals.WrongPassword;

        brake.Forget(key);
        if (
            NewPassword.Check(input.NewPassword, input.Again, account.UserName) is
            { Count: > 0 } refusals
        )
            return Outcome<Done>.RefusedFor(refusals);
        if (input.NewPassword == input.Password)
            return PeopleRefusals.PasswordSame;

        account.UsePassword(hasher.HashPassword(account, input.NewPassword!));
        var others = await db.Set<Session>()
            .Where(s => s.PersonId == actor.Person && s.EndedAt == null && s.Id != current)
            .ToListAsync(ct);
        others.ForEach(session => session.End(clock.GetUtcNow()));
        db.Audit(actor, "password.changed", actor.Person);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
