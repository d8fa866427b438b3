using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Leaving;

/// <summary>
/// Throws away what somebody keeps here for themselves: papers with their key, badges from elsewhere, passports with who looked, connected apps, the profile,
/// offers. What was given here stays: whoever gave it answers for it, and takes it back when it should not count any more.
/// </summary>
internal sealed class ThrowAway(LeerspoorDb db, WriteGate gate)
{
    /// <summary>How much of each there was.</summary>
    public sealed record Gone(int Papers, int Imported, int Passports, int Apps);

    public async Task<Outcome<Gone>> HandleAsync(Actor actor, string? sure, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;
        // It cannot be undone, so one press by mistake is not enough.
        if (sure != "true")
            return CredentialsRefusals.NotConfirmed;

        var who = actor.Person;
        await using var transaction = await gate.BeginAsync(db, ct);
        var passports = await db.Set<Passport>()
            .Where(p => p.HolderId == who)
            .Select(p => p.Id)
            .ToListAsync(ct);
        await db.Set<PassportOpening>()
            .Where(o => passports.Contains(o.PassportId))
            .ExecuteDeleteAsync(ct);
        var gone = new Gone(
            await db.Set<VaultDocument>().Where(d => d.OwnerId == who).ExecuteDeleteAsync(ct),
            await db.Set<ImportedCredential>().Where(i => i.HolderId == who).ExecuteDeleteAsync(ct),
            await db.Set<Passport>().Where(p => p.HolderId == who).ExecuteDeleteAsync(ct),
            await db.Set<WalletGrant>().Where(g => g.PersonId == who).ExecuteDeleteAsync(ct)
        );
        await db.Set<VaultKey>().Where(k => k.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Set<CredentialOffer>().Where(o => o.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Set<WalletProfile>().Where(p => p.PersonId == who).ExecuteDeleteAsync(ct);
        db.Audit(actor, "wallet.thrown-away", who);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return gone;
    }
}
