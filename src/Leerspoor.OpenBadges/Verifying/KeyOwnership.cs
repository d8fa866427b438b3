namespace Leerspoor.OpenBadges.Verifying;

/// <summary>Whose a key is. A key that comes with a badge, or a document that names any controller it likes, says nothing about the issuer.</summary>
internal static class KeyOwnership
{
    /// <summary>The key of an identifier that is the key itself; null for what has to be looked up.</summary>
    public static KeyLookup? FindWithoutAsking(string method)
    {
        if (DidKey.Is(method))
            return DidKey.TryParseVerificationMethod(method, out var key)
                ? KeyLookup.Found(new VerificationKey(key, DidKey.Of(key), MayAssert: true))
                : KeyLookup.NotListed;
        if (DidJwk.Is(method))
            return DidJwk.TryParseVerificationMethod(method, out var key)
                ? KeyLookup.Found(new VerificationKey(key, method.Split('#')[0], MayAssert: true))
                : KeyLookup.NotListed;
        return null;
    }

    /// <summary>Is it the issuer's, for making statements, and not withdrawn before the signature was made?</summary>
    public static async ValueTask<CredentialCheck> CheckAsync(
        IVerificationKeys keys,
        string method,
        VerificationKey key,
        Signing signing,
        CancellationToken cancellationToken
    )
    {
        if (!BelongsTo(signing.Issuer, method, key.Controller))
            return Failed(CheckReasons.IssuerKeyMismatch, method);
        if (key.Controller.Length > 0 || !IsDid(signing.Issuer))
            return Usable(method, key, signing);

        // many issuers may share a server: what stands on it is this one's when its own document says so
        var listed = await keys.FindSameAsync(signing.Issuer, key.Key, cancellationToken);
        if (listed.Key is not { } own)
            return Missing(listed, method);
        return
            own.Controller == signing.Issuer
            && Jwk.ThumbprintOf(own.Key) == Jwk.ThumbprintOf(key.Key)
            ? Usable(method, own, signing)
            : Failed(CheckReasons.IssuerKeyMismatch, method);
    }

    private static CredentialCheck Usable(string method, VerificationKey key, Signing signing)
    {
        if (!key.MayAssert)
            return Failed(CheckReasons.IssuerKeyNotForAssertion, method);
        // a signature without a moment may be of after it
        if (key.RevokedAt is { } revoked && !(signing.Created < revoked))
            return Failed(CheckReasons.IssuerKeyRevoked, method);
        return key.ExpiresAt <= (signing.Created ?? signing.Now)
            ? Failed(CheckReasons.IssuerKeyExpired, method)
            : CredentialCheck.Passed(CheckNames.IssuerKey, method);
    }

    /// <summary>What looking up gave when there was no key: out of reach, or not there.</summary>
    public static CredentialCheck Missing(KeyLookup lookup, string method) =>
        lookup.IsUnavailable
            ? CredentialCheck.Unknown(
                CheckNames.IssuerKey,
                CheckReasons.IssuerKeyUnavailable,
                method
            )
            : Failed(CheckReasons.IssuerKeyUnknown, method);

    // What stands under the issuer's own identifier is the issuer's. A bare JWK names no controller: then its address must be the issuer's own.
    private static bool BelongsTo(string issuer, string method, string controller) =>
        controller.Length > 0
            ? controller == issuer && method.Split('#')[0] == issuer
            : IssuerAddress.Holds(issuer, method);

    private static bool IsDid(string issuer) => issuer.StartsWith("did:", StringComparison.Ordinal);

    private static CredentialCheck Failed(string reason, string method) =>
        CredentialCheck.Failed(CheckNames.IssuerKey, reason, method);

    /// <summary>Who says to have signed, and when.</summary>
    /// <param name="Issuer">The issuer that the document names.</param>
    /// <param name="Created">The moment the signature names; null when it names none.</param>
    /// <param name="Now">The moment of verifying.</param>
    public readonly record struct Signing(
        string Issuer,
        DateTimeOffset? Created,
        DateTimeOffset Now
    );
}
