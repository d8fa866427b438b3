using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Rotating;

/// <summary>Signs with a new key from now on. What the old key signed stays genuine.</summary>
internal sealed class ReplaceKey(LeerspoorDb db, IssuerKeys keys, TokenKeys tokens)
{
    public async Task<Outcome<Done>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!ListKeys.MayRotate(actor))
            return CredentialsRefusals.Unknown;

        var made = await keys.ReplaceAsync(ct);
        await tokens.RetireAsync(ct);
        db.Audit(actor, "signing-key.replaced", subject: made.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
