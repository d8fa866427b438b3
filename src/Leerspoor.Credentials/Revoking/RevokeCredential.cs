using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Revoking;

/// <summary>Takes a credential back for good, with a reason that stays inside: the world only sees that it no longer counts.</summary>
internal sealed class RevokeCredential(LeerspoorDb db, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        CredentialId id,
        Input input,
        CancellationToken ct
    )
    {
        var credential = await db.Set<Credential>().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (credential is null || !Stewards.MayRevoke(actor, credential))
            return CredentialsRefusals.Unknown;

        var reason = input.Reason?.Trim() ?? "";
        if (reason.Length == 0)
            return CredentialsRefusals.ReasonMissing;
        if (reason.Length > Credential.ReasonMaxLength)
            return CredentialsRefusals.TextTooLong(Credential.ReasonMaxLength).At("Reason");
        if (credential.Revoke(actor.Person, reason, clock.GetUtcNow()) is { } refusal)
            return refusal;

        db.Audit(actor, "credential.revoked", credential.RecipientId, id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
