using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.OneTimeCodes;

/// <summary>The second step: a code of the app, or a recovery code; starts the session.</summary>
internal sealed class SignInWithCode(
    LeerspoorDb db,
    RegionScope region,
    OneTimeSecret secrets,
    SignInBrake brake,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Code { get; set; }
    }

    public async Task<Outcome<Session>> HandleAsync(
        HalfSignedIn half,
        Visitor visitor,
        Input input,
        CancellationToken ct
    )
    {
        region.Enter(half.Region);
        var key = $"code:{half.Person.Value}";
        if (brake.Take(key, Account.FreeAttempts) is { } wait)
            return PeopleRefusals.WaitFirst with
            {
                Values = [$"{Math.Ceiling(wait.TotalSeconds)}"],
            };

        var account = await db.Set<Account>().SingleAsync(a => a.PersonId == half.Person, ct);
        var person = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == half.Person, ct);
        if (person.DisabledAt is not null || !await RightAsync(account, input.Code ?? "", ct))
        {
            db.Audit(person.AsActor(), "one-time-code.failed", person.Id);
            await db.SaveChangesAsync(ct);
            return PeopleRefusals.WrongCode;
        }

        brake.Forget(key);
        return await StartAsync(person, visitor, ct);
    }

    /// <summary>After setting codes up during sign-in: the code was checked there.</summary>
    public async Task<Session> StartAsync(Person person, Visitor visitor, CancellationToken ct)
    {
        var session = Session.Started(
            person.Id,
            SessionKind.Password,
            visitor.Device,
            clock.GetUtcNow()
        );
        db.Add(session);
        db.Audit(person.AsActor(), "session.started", person.Id, session.Id.Value);
        await db.SaveChangesAsync(ct);
        return session;
    }

    private async Task<bool> RightAsync(Account account, string typed, CancellationToken ct)
    {
        if (
            account.OneTimeSecret is { } kept
            && secrets.Open(kept) is { } secret
            && OneTimeCode.Find(secret, typed, clock.GetUtcNow()) is { } step
        )
            return account.TakeStep(step);

        var hash = new SecretToken(typed.Trim().ToLowerInvariant()).Hash;
        var recovery = await db.Set<RecoveryCode>()
            .FirstOrDefaultAsync(
                c => c.PersonId == account.PersonId && c.CodeHash == hash && c.UsedAt == null,
                ct
            );
        recovery?.Use(clock.GetUtcNow());
        return recovery is not null;
    }
}
