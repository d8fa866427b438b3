using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Verifying;

namespace Leerspoor.OpenBadges.Jwt;

/// <summary>
/// Checks the signature of a VC-JWT (Open Badges 3.0, section 8.2.6; RFC 8725). The algorithm follows from the key, never from the header alone: a token
/// without signature, or "signed" with the public key as a password, is refused.
/// </summary>
internal sealed class JwtChecker(IVerificationKeys keys, VerificationOptions options)
{
    private static readonly string[] Algorithms = ["RS256", "ES256", "ES384", "EdDSA"];

    public async ValueTask<ProofChecks> CheckAsync(
        CompactJws jws,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (ProblemOf(jws) is { } problem)
            return new ProofChecks(problem);

        var (lookup, method) = await FindAsync(jws, issuer, cancellationToken);
        if (lookup.Key is not { } key)
            return new ProofChecks(
                CredentialCheck.Unknown(CheckNames.Proof, CheckReasons.ProofNotChecked, method),
                KeyOwnership.Missing(lookup, method)
            );
        return new ProofChecks(
            CheckSignature(jws, key.Key),
            jws.Header.Has("kid") || KeyOwnership.FindWithoutAsking(method) is not null
                ? await KeyOwnership.CheckAsync(
                    keys,
                    method,
                    key,
                    new(issuer, JwtClaims.MomentOf(jws, "iat"), options.Now),
                    cancellationToken
                )
                : CredentialCheck.Unknown(CheckNames.IssuerKey, CheckReasons.IssuerKeySelfAsserted)
        );
    }

    private CredentialCheck? ProblemOf(CompactJws jws)
    {
        if (!Algorithms.Contains(jws.Header.TextOf("alg")))
            return Failed(CheckReasons.ProofAlgorithm, jws.Header.TextOf("alg"));
        // RFC 7515, section 4.1.11: what must be understood and is not
        if (jws.Header.Has("crit"))
            return Failed(CheckReasons.ProofInvalid, "crit");
        if (
            jws.Header.Has("typ")
            && !string.Equals(jws.Header.TextOf("typ"), "JWT", StringComparison.OrdinalIgnoreCase)
            && !JwtClaims.IsVcJwt(jws)
        )
            return Failed(CheckReasons.ProofInvalid, "typ");
        if (
            jws.Header.Has("kid")
                ? jws.Header.TextOf("kid") is null
                : jws.Header["jwk"] is not JsonMap
        )
            return Failed(CheckReasons.ProofInvalid, "kid");
        return JwtClaims.MomentOf(jws, "iat") > options.Now + options.ClockSkew
            ? Failed(CheckReasons.ProofFuture, "iat")
            : null;
    }

    private async ValueTask<(KeyLookup Lookup, string Method)> FindAsync(
        CompactJws jws,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (jws.Header.TextOf("kid") is not { } kid)
        {
            // the key came along: only an issuer that is the key itself is tied to it
            if (!Jwk.TryParse((JsonMap)jws.Header["jwk"]!, out var own))
                return (KeyLookup.NotListed, "jwk");
            var found = KeyLookup.Found(new VerificationKey(own, "", MayAssert: true));
            return DidJwk.Is(issuer)
                ? (KeyOwnership.FindWithoutAsking(issuer + "#0") ?? found, issuer + "#0")
                : (found, "jwk");
        }

        var method = kid is ['#', ..] ? issuer + kid : kid;
        var lookup =
            KeyOwnership.FindWithoutAsking(method)
            ?? await keys.FindAsync(method, cancellationToken);
        return (lookup, method);
    }

    private static CredentialCheck CheckSignature(CompactJws jws, PublicKey key)
    {
        if (jws.Header.TextOf("alg") != key.Algorithm)
            return Failed(CheckReasons.ProofKeyType, key.Algorithm);
        if (!key.Verify(jws.Signed, jws.Signature))
            return Failed(CheckReasons.ProofSignature, null);
        return JwtClaims.Difference(jws) is { } claim
            ? Failed(CheckReasons.ProofClaims, claim)
            : CredentialCheck.Passed(CheckNames.Proof, key.Algorithm);
    }

    private static CredentialCheck Failed(string reason, string? detail) =>
        CredentialCheck.Failed(CheckNames.Proof, reason, detail);
}
