using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges;

/// <summary>
/// Signs for one issuer with one key: Data Integrity <c>eddsa-rdfc-2022</c>, the proof in a list. Safe for many threads; a fraction of a millisecond each.
/// </summary>
/// <param name="key">The key; the caller keeps it and disposes it.</param>
/// <param name="verificationMethod">
/// The absolute id under which others find the key: <see cref="DidWeb.VerificationMethodOf"/> or <see cref="DidKey.VerificationMethodOf"/>. What is before its <c>#</c> must be the issuer's id.
/// </param>
public sealed class CredentialSigner(Ed25519PrivateKey key, string verificationMethod)
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

    /// <summary>A status list as signed JSON.</summary>
    /// <param name="list">What to sign.</param>
    /// <param name="created">The moment of signing.</param>
    /// <exception cref="ArgumentException">The list names another issuer than this key's.</exception>
    public string Sign(StatusListCredential list, DateTimeOffset created)
    {
        RefuseOtherIssuer(list.Issuer);
        return Sign(list.ToJson(), created);
    }

    private string Sign(JsonMap document, DateTimeOffset created)
    {
        var proof = EddsaRdfc2022.ForSigning.Prove(
            document,
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
