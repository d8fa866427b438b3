using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>
/// Makes the signed status list from what the database says now. Nothing signed is stored, so a revocation can never be overwritten by
/// another one at the same moment; the last signed text is remembered until a status changes. A suspended credential has its bit set as a revoked one has:
/// a credential carries one status, and for who looks from outside it must not count.
/// </summary>
internal sealed class StatusListPublisher(LeerspoorDb db, SeedVault vault, StatusListMemory memory)
{
    /// <summary>The list as signed JSON; null when the key that must sign it cannot be opened any more.</summary>
    public async Task<string?> WriteAsync(StatusList list, CancellationToken ct)
    {
        var changed = list.OfEndorsements
            ? await EndorsementsAsync(list.Id, ct)
            : await CredentialsAsync(list.Id, ct);
        var since = changed.Select(one => one.At).Append(list.BegunAt).Max();
        if (await FindSignerAsync(list.Controller, ct) is not { } found)
            return null;
        var state = new StatusListMemory.State(changed.Count(one => one.IsSet), since, found.Key);
        if (memory.Find(list.Id, state) is { } known)
            return known;

        var bits = new BitstringStatusList(StatusList.Places);
        foreach (var one in changed.Where(one => one.IsSet))
            bits[one.Index] = true;
        var credential = new StatusListCredential
        {
            Id = list.Address,
            Issuer = list.Controller,
            ValidFrom = since,
            List = bits,
        };
        return memory.Keep(list.Id, state, found.Signer.Sign(credential, since));
    }

    private Task<List<Place>> CredentialsAsync(StatusListId list, CancellationToken ct) =>
        db.AcrossRegions<Credential>()
            .Where(c => c.StatusListId == list)
            .Where(c => c.RevokedAt != null || c.StatusChangedAt != null)
            .Select(c => new Place(
                c.StatusIndex,
                c.RevokedAt != null || c.SuspendedAt != null,
                c.StatusChangedAt ?? c.RevokedAt!.Value
            ))
            .ToListAsync(ct);

    private Task<List<Place>> EndorsementsAsync(StatusListId list, CancellationToken ct) =>
        db.AcrossRegions<Endorsement>()
            .Where(e => e.StatusListId == list && e.WithdrawnAt != null)
            .Select(e => new Place(e.StatusIndex!.Value, true, e.WithdrawnAt!.Value))
            .ToListAsync(ct);

    // Where the key is the issuer, a leaked one goes on signing its lists: they stand at our own address, and without them nobody sees what was taken back.
    private async Task<(SigningKeyId Key, CredentialSigner Signer)?> FindSignerAsync(
        string controller,
        CancellationToken ct
    )
    {
        var keys = await db.AcrossRegions<SigningKey>()
            .AsNoTracking()
            .Where(key => key.Controller == controller)
            .OrderBy(key => key.LeakedFrom != null)
            .ThenByDescending(key => key.MadeAt)
            .ToListAsync(ct);
        foreach (var key in keys)
            if (vault.Open(key) is { } secret)
                return (key.Id, new CredentialSigner(secret, key.VerificationMethod));
        return null;
    }

    /// <summary>A place that ever changed.</summary>
    private sealed record Place(int Index, bool IsSet, DateTimeOffset At);
}
