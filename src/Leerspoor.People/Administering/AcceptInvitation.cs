using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>Somebody sets their own password with the link that they were given; the link works once.</summary>
internal sealed class AcceptInvitation(
    LeerspoorDb db,
    RegionScope region,
    IPasswordHasher<Account> hasher,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? NewPassword { get; set; }
        public string? Again { get; set; }
    }

    public async Task<Outcome<WelcomeView>> ShowAsync(string token, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } invitation)
            return PeopleRefusals.NotFound;

        return await (
            from person in db.Set<Person>()
            join account in db.Set<Account>() on person.Id equals account.PersonId
            where person.Id == invitation.PersonId
            select new WelcomeView(person.GivenName, account.UserName)
        ).SingleAsync(ct);
    }

    public async Task<Outcome<Done>> HandleAsync(string token, Input input, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } invitation)
            return PeopleRefusals.NotFound;

        var account = await db.Set<Account>()
            .SingleAsync(a => a.PersonId == invitation.PersonId, ct);
        if (
            NewPassword.Check(input.NewPassword, input.Again, account.UserName) is
            { Count: > 0 } refusals
        )
            return Outcome<Done>.RefusedFor(refusals);

        account.UsePassword(hasher.HashPassword(account, input.NewPassword!));
        invitation.Use(clock.GetUtcNow());
        var person = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == account.PersonId, ct);
        db.Audit(person.AsActor(), "password.set", person.Id);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    private async Task<Invitation?> FindAsync(string token, CancellationToken ct)
    {
        var (hash, now) = (new SecretToken(token).Hash, clock.GetUtcNow());
        var invitation = await db.AcrossRegions<Invitation>()
            .SingleOrDefaultAsync(
                i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now,
                ct
            );
        if (invitation is not null)
            region.Enter(invitation.RegionId);
        return invitation;
    }
}

internal sealed record WelcomeView(string GivenName, string UserName);
