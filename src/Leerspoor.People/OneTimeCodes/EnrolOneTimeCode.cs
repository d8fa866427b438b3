using System.Security.Cryptography;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.OneTimeCodes;

/// <summary>Sets one-time codes up: shows a new secret, and keeps it once a code proves that the app has it.</summary>
internal sealed class EnrolOneTimeCode(LeerspoorDb db, OneTimeSecret secrets, TimeProvider clock)
{
    private const int RecoveryCodes = 8;

    // Without the letters and digits that look alike.
    private const string RecoveryAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public sealed class Input
    {
        public string? Code { get; set; }

        /// <summary>The offered secret, encrypted; travels with the page.</summary>
        public string? Secret { get; set; }
    }

    /// <summary>A new secret, or the one already on the page.</summary>
    public OneTimeOffer Offer(string userName, string? shown)
    {
        var protectedSecret =
            shown is not null && secrets.Open(shown) is not null ? shown : secrets.New();
        var secret = secrets.Open(protectedSecret)!;
        return new OneTimeOffer(
            protectedSecret,
            OneTimeCode.Base32(secret),
            OneTimeCode.AppAddress(secret, userName)
        );
    }

    /// <summary>Gives the recovery codes, which are shown once.</summary>
    public async Task<Outcome<string[]>> HandleAsync(
        PersonId person,
        Input input,
        CancellationToken ct
    )
    {
        if (
            secrets.Open(input.Secret ?? "") is not { } secret
            || OneTimeCode.Find(secret, input.Code ?? "", clock.GetUtcNow()) is not { } step
        )
            return PeopleRefusals.WrongCode;

        var account = await db.Set<Account>().SingleAsync(a => a.PersonId == person, ct);
        account.UseOneTimeCodes(input.Secret);
        account.TakeStep(step);
        db.RemoveRange(
            await db.Set<RecoveryCode>().Where(c => c.PersonId == person).ToListAsync(ct)
        );
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => NewCode()).ToArray();
        db.AddRange(codes.Select(code => RecoveryCode.Made(person, code)));
        var self = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == person, ct);
        db.Audit(self.AsActor(), "one-time-code.set-up", person);
        await db.SaveChangesAsync(ct);
        return codes;
    }

    private static string NewCode() =>
        RandomNumberGenerator.GetString(RecoveryAlphabet, 5)
        + "-"
        + RandomNumberGenerator.GetString(RecoveryAlphabet, 5);
}

/// <summary>What is shown to set an app up.</summary>
internal sealed record OneTimeOffer(string ProtectedSecret, string Key, string AppAddress);
