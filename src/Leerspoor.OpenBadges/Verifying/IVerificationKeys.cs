namespace Leerspoor.OpenBadges;

/// <summary>A public key with what its controller says about it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Controller">Who controls it: must equal the issuer of what it signed. Empty for a bare JWK, which does not say; then its address must be the issuer's own.</param>
/// <param name="MayAssert">Whether the controller lists it under <c>assertionMethod</c>.</param>
/// <param name="RevokedAt">From when on its signatures no longer count; null when it was never withdrawn. A signature counts when it says to be of before; one that names no moment never does.</param>
/// <param name="ExpiresAt">From when on it no longer signs; null when it has no end. A signature that names no moment counts until then.</param>
public sealed record VerificationKey(
    PublicKey Key,
    string Controller,
    bool MayAssert,
    DateTimeOffset? RevokedAt = null,
    DateTimeOffset? ExpiresAt = null
);

/// <summary>What looking for a key gave.</summary>
public sealed record KeyLookup
{
    private KeyLookup() { }

    /// <summary>The key, when it was found.</summary>
    public VerificationKey? Key { get; private init; }

    /// <summary>The issuer could not be reached: nothing is known, neither good nor bad.</summary>
    public bool IsUnavailable { get; private init; }

    /// <summary>The issuer was reached and does not list this key.</summary>
    public static KeyLookup NotListed { get; } = new();

    /// <summary>The issuer could not be reached.</summary>
    public static KeyLookup Unavailable { get; } = new() { IsUnavailable = true };

    /// <summary>Here it is.</summary>
    public static KeyLookup Found(VerificationKey key) => new() { Key = key };
}

/// <summary>Where the caller finds the keys of issuers: its own database, a fetched did:web document. did:key and did:jwk never come here.</summary>
public interface IVerificationKeys
{
    /// <summary>Looks up one verification method by its absolute id, as the proof names it. May fetch; must not throw for what strangers wrote.</summary>
    ValueTask<KeyLookup> FindAsync(string verificationMethod, CancellationToken cancellationToken);

    /// <summary>
    /// Looks in the document of a DID for a key that was found at an address of its own, under whatever name it stands there: a bare JWK does not say whose it is.
    /// Unless the caller knows better (<see cref="DidDocument.FindSame"/>) it is looked for under the name that <see cref="DidDocument.Write"/> would give it.
    /// </summary>
    ValueTask<KeyLookup> FindSameAsync(
        string did,
        PublicKey key,
        CancellationToken cancellationToken
    ) => FindAsync(DidWeb.VerificationMethodOf(did, key), cancellationToken);
}
