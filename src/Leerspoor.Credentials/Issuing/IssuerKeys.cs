using System.Security.Cryptography;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Who the region is as an issuer, and with which key it signs now.</summary>
internal sealed class IssuerKeys(
    LeerspoorDb db,
    RegionScope region,
    SeedVault vault,
    IssuerOptions options,
    TimeProvider clock
)
{
    /// <summary>The key that signs now.</summary>
    /// <exception cref="InvalidOperationException">The region was not furnished with a key that can be opened.</exception>
    public async Task<(SigningKey Key, Ed25519PrivateKey Secret)> CurrentAsync(CancellationToken ct)
    {
        var key = await FindAsync(await IdentityAsync(ct), ct);
        return key is not null && vault.Open(key) is { } secret
            ? (key, secret)
            : throw new InvalidOperationException("This region has no usable signing key.");
    }

    /// <summary>
    /// The key that may sign about a credential that was issued before: the one that signs now when it speaks for the same issuer. Where the key is the issuer
    /// (did:key) nobody else ever can, so there it is the credential's own, retired or not, unless it leaked.
    /// </summary>
    /// <returns>Null when the issuer is one that nobody signs for any more.</returns>
    public async Task<(SigningKey Key, Ed25519PrivateKey Secret)?> OfAsync(
        Credential credential,
        CancellationToken ct
    )
    {
        var own = await db.Set<SigningKey>().SingleAsync(k => k.Id == credential.SigningKeyId, ct);
        var key = DidKey.Is(own.Controller) ? own : await FindAsync(await IdentityAsync(ct), ct);
        return
            key?.Controller == own.Controller
            && key.LeakedFrom is null
            && vault.Open(key) is { } secret
            ? (key, secret)
            : null;
    }

    /// <summary>
    /// Makes a key when there is none that can sign: in a new region, after the public address changed, or when the installation's
    /// data-protection keys were lost. What was signed before stays verifiable.
    /// </summary>
    public async Task EnsureAsync(CancellationToken ct)
    {
        var identity = await IdentityAsync(ct);
        var key = await FindAsync(identity, ct);
        if (key is not null && vault.Open(key) is not null)
            return;

        key?.Retire(clock.GetUtcNow());
        db.Add(Make(identity));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Retires the key that signs now and makes the next; the caller saves.</summary>
    public async Task<SigningKey> ReplaceAsync(CancellationToken ct)
    {
        var identity = await IdentityAsync(ct);
        (await FindAsync(identity, ct))?.Retire(clock.GetUtcNow());
        var next = Make(identity);
        db.Add(next);
        return next;
    }

    /// <summary>The did:web of this region, or null when it signs with a did:key.</summary>
    /// <remarks>
    /// The first region of an installation is <c>did:web:host</c>, every later one <c>did:web:host:regio:id</c>. Who has an identity keeps it.
    /// </remarks>
    private async Task<string?> IdentityAsync(CancellationToken ct)
    {
        if (!options.IsPublic)
            return null;

        var here = region.Current;
        var host = DidWeb.Of(options.PublicUrl!);
        var first = await db.AcrossRegions<SigningKey>()
            .Where(key => key.Controller == host)
            .Select(key => (Kernel.RegionId?)key.RegionId)
            .FirstOrDefaultAsync(ct);
        return first is null || first == here
            ? host
            : DidWeb.Of(new Uri(options.AddressOf($"/regio/{here!.Value.Value}")));
    }

    private Task<SigningKey?> FindAsync(string? identity, CancellationToken ct) =>
        db.Set<SigningKey>()
            .Where(key => key.RetiredAt == null)
            .Where(key =>
                identity == null
                    ? key.Controller.StartsWith("did:key:")
                    : key.Controller == identity
            )
            .OrderByDescending(key => key.MadeAt)
            .FirstOrDefaultAsync(ct);

    private SigningKey Make(string? identity)
    {
        var seed = Ed25519PrivateKey.NewSeed();
        using var secret = Ed25519PrivateKey.FromSeed(seed);
        var key = secret.PublicKey;
        var made = SigningKey.Made(
            identity ?? DidKey.Of(key),
            identity is null
                ? DidKey.VerificationMethodOf(key)
                : DidWeb.VerificationMethodOf(identity, key),
            key.Multikey,
            vault.Protect(seed),
            clock.GetUtcNow()
        );
        CryptographicOperations.ZeroMemory(seed);
        return made;
    }
}
