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
    public static CredentialCheck Check(
        string method,
        VerificationKey key,
        string issuer,
        DateTimeOffset? created
    )
    {
        if (!BelongsTo(issuer, method, key.Controller))
            return Failed(CheckReasons.IssuerKeyMismatch, method);
        if (!key.MayAssert)
            return Failed(CheckReasons.IssuerKeyNotForAssertion, method);
        return key.RevokedAt is { } revoked && !(created < revoked)
            ? Failed(CheckReasons.IssuerKeyRevoked, method)
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

    // What stands under the issuer's own identifier is the issuer's. A bare JWK names no controller: then its address must be the issuer's own server.
    private static bool BelongsTo(string issuer, string method, string controller) =>
        controller.Length > 0
            ? controller == issuer && method.Split('#')[0] == issuer
            : Uri.TryCreate(method, UriKind.Absolute, out var at)
                && at.Scheme == Uri.UriSchemeHttps
                && HomeOf(issuer) is { } home
                && home.Scheme == at.Scheme
                && home.IdnHost == at.IdnHost
                && home.Port == at.Port;

    private static Uri? HomeOf(string issuer) =>
        DidWeb.TryGetDocumentUrl(issuer, out var document) ? document
        : Uri.TryCreate(issuer, UriKind.Absolute, out var url) ? url
        : null;

    private static CredentialCheck Failed(string reason, string method) =>
        CredentialCheck.Failed(CheckNames.IssuerKey, reason, method);
}
