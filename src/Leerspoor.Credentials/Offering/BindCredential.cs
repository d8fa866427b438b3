using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Offering;

/// <summary>
/// Writes a badge once more with the key of the holder's wallet app as its subject: the same id, the same place in the status list, so taking back one takes back both.
/// It takes the place of what the holder had, so it begins later (Open Badges 3.0, section 5.5), by as little as can be written: every copy of an edition begins at
/// the same moment, and none is newer than the edition after it.
/// </summary>
internal sealed class BindCredential(
    LeerspoorDb db,
    VerifyCredential verify,
    IssuerKeys keys,
    TimeProvider clock
)
{
    /// <summary>The signed JSON; null when the badge does not count any more, or is of a key that we gave up.</summary>
    public async Task<string?> HandleAsync(BadgeRight right, string did, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var credential = await db.Set<Credential>()
            .AsNoTracking()
            .Where(Credential.CountsAt(now))
            .Where(c => c.Id == right.Credential && c.RecipientId == right.Person)
            .SingleOrDefaultAsync(ct);
        if (credential is null || await keys.OfAsync(credential, ct) is not (var key, var secret))
            return null;

        var verified = await verify.HandleAsync(credential.Json, ct);
        return
            verified is { Verdict: Verdict.Genuine, Says: { } says }
            && says.Issuer.Id == key.Controller
            ? new CredentialSigner(secret, key.VerificationMethod).Sign(
                says with
                {
                    ValidFrom = says.ValidFrom.AddSeconds(1),
                    // there stands the badge without the app's key
                    RefreshUrl = null,
                    Subject = says.Subject with { Id = did },
                },
                now
            )
            : null;
    }
}
