using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Jwt;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges;

/// <summary>
/// Signs for one issuer with one key: a Data Integrity proof in a list (Verifiable Credential Data Integrity 1.0, section 4.2), or a VC-JWT. Safe for
/// many threads; a fraction of a millisecond each.
/// </summary>
/// <param name="key">The key; the caller keeps it and disposes it.</param>
/// <param name="verificationMethod">
/// The absolute id under which others find the key: <see cref="DidWeb.VerificationMethodOf"/> or <see cref="DidKey.VerificationMethodOf"/>. What is before its <c>#</c> must be the issuer's id.
/// </param>
/// <param name="cryptosuite">One of <see cref="Cryptosuites"/>; null for <c>eddsa-rdfc-2022</c> with Ed25519 and <c>ecdsa-rdfc-2019</c> with ECDSA.</param>
public sealed class CredentialSigner(
    SigningKey key,
    string verificationMethod,
    string? cryptosuite = null
)
{
    /// <summary>The credential as signed JSON.</summary>
    /// <param name="credential">What to sign.</param>
    /// <param name="created">The moment of signing.</param>
    /// <exception cref="ArgumentException">The model is incomplete, or names another issuer than this key's.</exception>
    /// <exception cref="RefusedInputException">A text that must be a URI is none.</exception>
    public string Sign(AchievementCredential credential, DateTimeOffset created)
    {
        RefuseOtherIssuer(credential.Issuer.Id);
        return Sign(CredentialJson.Of(credential), created);
    }

    /// <summary>
    /// The credential as VC-JWT (Open Badges 3.0, section 8.2): RS256, ES256, ES384 or EdDSA, as the key is. The subject needs an id.
    /// </summary>
    /// <param name="credential">What to sign.</param>
    /// <param name="keyUrl">The <c>kid</c>: where a bare JWK of the key can be fetched (<see cref="Jwk.Write"/>), on the issuer's own server, while the issuer's DID document lists the same key; null for the verification method.</param>
    /// <exception cref="ArgumentException">The model is incomplete, or names another issuer than this key's.</exception>
    public string SignAsJwt(AchievementCredential credential, string? keyUrl = null)
    {
        RefuseOtherIssuer(credential.Issuer.Id);
        return JwtWriting.Write(
            CredentialJson.Of(credential),
            credential.Issuer.Id,
            key,
            keyUrl ?? verificationMethod
        );
    }

    /// <summary>A status list as signed JSON.</summary>
    /// <param name="list">What to sign.</param>
    /// <param name="created">The moment of signing.</param>
    /// <exception cref="ArgumentException">The list names another issuer than this key's.</exception>
    public string Sign(StatusListCredential list, DateTimeOffset created)
    {
        RefuseOtherIssuer(list.Issuer);
        return Sign(list.ToJson(), created);
    }

    /// <summary>An endorsement as signed JSON.</summary>
    /// <param name="endorsement">What to sign.</param>
    /// <param name="created">The moment of signing.</param>
    /// <exception cref="ArgumentException">The model is incomplete, or names another issuer than this key's.</exception>
    /// <exception cref="RefusedInputException">A text that must be a URI is none.</exception>
    public string Sign(EndorsementCredential endorsement, DateTimeOffset created)
    {
        RefuseOtherIssuer(endorsement.Issuer.Id);
        return Sign(endorsement.ToJson(), created);
    }

    private string Sign(JsonMap document, DateTimeOffset created)
    {
        var proof = Cryptosuite
            .For(key.PublicKey, cryptosuite)
            .Prove(
                new SignedDocument(document, StatementReader.ForSigning),
                key,
                verificationMethod,
                CredentialJson.Of(created)
            );
        return JsonWriting.Write(document.With("proof", new JsonList(proof)));
    }

    private void RefuseOtherIssuer(string issuer)
    {
        if (verificationMethod.Split('#')[0] != issuer)
            throw new ArgumentException(
                $"This key signs for {verificationMethod.Split('#')[0]}, not for {issuer}.",
                nameof(issuer)
            );
    }
}
