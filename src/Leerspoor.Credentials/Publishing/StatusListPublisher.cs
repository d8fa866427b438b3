using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>
/// Makes the signed status list from what the database says now. Nothing signed is stored, so a revocation can never be overwritten by
/// another one at the same moment; the last signed text is remembered as long as the number of revocations stays the same.
/// </summary>
internal sealed class StatusListPublisher(LeerspoorDb db, SeedVault vault, StatusListMemory memory)
{
    /// <summary>The list as signed JSON; null when the key that must sign it cannot be opened any more.</summary>
    public async Task<string?> WriteAsync(StatusList list, CancellationToken ct)
    {
        var revoked = await db.AcrossRegions<Credential>()
            .Where(c => c.StatusListId == list.Id && c.RevokedAt != null)
            .Select(c => new { c.StatusIndex, At = c.RevokedAt!.Value })
            .ToListAsync(ct);
        if (memory.Find(list.Id, revoked.Count) is { } known)
            return known;
        if (await FindSignerAsync(list.Controller, ct) is not { } signer)
            return null;

        var bits = new BitstringStatusList(StatusList.Places);
        foreach (var one in revoked)
            bits[one.StatusIndex] = true;
        var since = revoked.Select(one => one.At).Append(list.BegunAt).Max();
        var credential = new StatusListCredential
        {
            Id = list.Address,
            Issuer = list.Controller,
            ValidFrom = since,
            List = bits,
        };
        return memory.Keep(list.Id, revoked.Count, signer.Sign(credential, since));
    }

    private async Task<CredentialSigner?> FindSignerAsync(string controller, CancellationToken ct)
    {
        var keys = await db.AcrossRegions<SigningKey>()
            .AsNoTracking()
            .Where(key => key.Controller == controller)
            .OrderByDescending(key => key.MadeAt)
            .ToListAsync(ct);
        return keys.Select(key =>
                vault.Open(key) is { } secret
                    ? new CredentialSigner(secret, key.VerificationMethod)
                    : null
            )
            .FirstOrDefault(signer => signer is not null);
    }
}
