using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.SigningIn;

/// <summary>
/// Starts a session for whoever knows the password, or asks for the second step. Never tells whether the name exists: an unknown name
/// takes as long, waits as long and reads the same.
/// </summary>
internal sealed class SignInWithPassword(
    LeerspoorDb db,
    RegionScope region,
    IPasswordHasher<Account> hasher,
    SignInBrake brake,
    DummyPassword dummy,
    SecondStep second,
    TimeProvider clock
)
{
    private const int FreePerAddress = 30;

    // Longer than the slowest way to a refusal, so that the time tells nothing.
    private static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(400);

    public sealed class Input
    {
        public string? UserName { get; set; }
        public string? Password { get; set; }
    }

    public async Task<Outcome<SignInStep>> HandleAsync(
        Visitor visitor,
        Input input,
        CancellationToken ct
    )
    {
        var began = clock.GetTimestamp();
        var outcome = await TryAsync(visitor, input, ct);
        if (outcome.Refusal is null)
            return outcome;

        var left = RefusalTakes - clock.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, ct);
        return outcome;
    }

    private async Task<Outcome<SignInStep>> TryAsync(
        Visitor visitor,
        Input input,
        CancellationToken ct
    )
    {
        var name = Account.Normalise(input.UserName ?? "");
        var (byName, byAddress) = ($"name:{name}", $"address:{visitor.Address}");
        if (
            (brake.Take(byAddress, FreePerAddress) ?? brake.Take(byName, Account.FreeAttempts)) is
            { } wait
        )
            return Wait(wait);

        var account = await db.AcrossRegions<Account>()
            .SingleOrDefaultAsync(a => a.UserName == name, ct);
        if (account is not { PasswordHash: { } hash })
        {
            dummy.Verify(input.Password ?? "");
            return PeopleRefusals.NotSignedIn;
        }

        region.Enter(account.RegionId);
        if (account.LockedUntil - clock.GetUtcNow() is { } left && left > TimeSpan.Zero)
            return Wait(left);
        var verified = hasher.VerifyHashedPassword(account, hash, input.Password ?? "");
        var person = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == account.PersonId, ct);
        if (verified is PasswordVerificationResult.Failed || person.DisabledAt is not null)
            return await FailAsync(account, person, ct);

        brake.Forget(byName);
        brake.GiveBack(byAddress, FreePerAddress);
        return await StartAsync(account, person, visitor, ct);
    }

    private async Task<Outcome<SignInStep>> StartAsync(
        Account account,
        Person person,
        Visitor visitor,
        CancellationToken ct
    )
    {
        account.Succeed();
        if (await second.NeedsAsync(account, person, ct) is { } step)
        {
            await db.SaveChangesAsync(ct);
            return step;
        }

        var session = Session.Started(
            person.Id,
            SessionKind.Password,
            visitor.Device,
            clock.GetUtcNow()
        );
        db.Add(session);
        db.Audit(person.AsActor(), "session.started", person.Id, session.Id.Value);
        await db.SaveChangesAsync(ct);
        return SignInStep.Into(session);
    }

    private async Task<Outcome<SignInStep>> FailAsync(
        Account account,
        Person person,
        CancellationToken ct
    )
    {
        account.Fail(clock.GetUtcNow());
        db.Audit(person.AsActor(), "sign-in.failed", person.Id);
        await db.SaveChangesAsync(ct);
        return PeopleRefusals.NotSignedIn;
    }

    private static Refusal Wait(TimeSpan wait) =>
        PeopleRefusals.WaitFirst with
        {
            Values = [$"{Math.Ceiling(wait.TotalSeconds)}"],
        };
}
