using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Jwt;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>Checks the proofs of one document: is one of them good, and is its key the issuer's (VC Data Integrity 1.0, section 4.5).</summary>
internal sealed class ProofChecker(IVerificationKeys keys, VerificationOptions options)
{
    // every proof can make us look up a key somewhere
    private const int MaxProofs = 4;

    public async ValueTask<(CredentialCheck Proof, CredentialCheck? IssuerKey)> CheckAsync(
        SecuredText secured,
        SignedDocument document,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (secured.Jws is { } jws)
            return await new JwtChecker(keys, options).CheckAsync(jws, issuer, cancellationToken);

        var proofs = secured.Json["proof"]?.AsItems() ?? [];
        if (proofs.Count == 0)
            return (CredentialCheck.Failed(CheckNames.Proof, CheckReasons.ProofMissing), null);
        if (proofs.Count > MaxProofs || proofs.Exists(p => p is not JsonMap))
            return (CredentialCheck.Failed(CheckNames.Proof, CheckReasons.ProofInvalid), null);

        (CredentialCheck Proof, CredentialCheck? IssuerKey)? first = null;
        foreach (var proof in proofs.Cast<JsonMap>().Where(IsKnown))
        {
            var found = await CheckOneAsync(proof, document, issuer, cancellationToken);
            if (
                found is
                { Proof.Outcome: CheckOutcome.Passed, IssuerKey.Outcome: CheckOutcome.Passed }
            )
                return found;
            first ??= found;
        }
        return first
            ?? (
                CredentialCheck.Unknown(
                    CheckNames.Proof,
                    CheckReasons.ProofUnsupported,
                    (proofs[0] as JsonMap)?.TextOf("cryptosuite")
                ),
                null
            );
    }

    private static bool IsKnown(JsonMap proof) =>
        proof.TextOf("type") == "DataIntegrityProof"
        && Cryptosuite.Find(proof.TextOf("cryptosuite")) is not null
        && !proof.Has("previousProof");

    private async ValueTask<(CredentialCheck Proof, CredentialCheck? IssuerKey)> CheckOneAsync(
        JsonMap proof,
        SignedDocument document,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (ProblemOf(proof, document) is { } problem)
            return (CredentialCheck.Failed(CheckNames.Proof, problem), null);

        var method = proof.TextOf("verificationMethod")!;
        var lookup = await FindAsync(method, cancellationToken);
        if (lookup.Key is not { } key)
            return (
                CredentialCheck.Unknown(CheckNames.Proof, CheckReasons.ProofNotChecked, method),
                KeyOwnership.Missing(lookup, method)
            );
        return (CheckSignature(proof, document, key), CheckKey(proof, method, key, issuer));
    }

    private string? ProblemOf(JsonMap proof, SignedDocument document)
    {
        if (
            proof.TextOf("proofPurpose") is not { } purpose
            || proof.TextOf("verificationMethod") is null
            || !StartsLike(document.Contexts, proof["@context"])
        )
            return CheckReasons.ProofInvalid;
        if (purpose != "assertionMethod")
            return CheckReasons.ProofPurpose;
        if (
            !TryGetMoment(proof, "created", out var created)
            || !TryGetMoment(proof, "expires", out var expires)
        )
            return CheckReasons.ProofInvalid;
        if (created > options.Now + options.ClockSkew)
            return CheckReasons.ProofFuture;
        return expires < options.Now ? CheckReasons.ProofExpired : null;
    }

    private static CredentialCheck CheckSignature(
        JsonMap proof,
        SignedDocument document,
        VerificationKey key
    )
    {
        var suite = Cryptosuite.Find(proof.TextOf("cryptosuite"))!;
        if (!suite.Fits(key.Key))
            return CredentialCheck.Failed(
                CheckNames.Proof,
                CheckReasons.ProofKeyType,
                key.Key.Algorithm
            );

        try
        {
            return suite.Verify(document, proof, key.Key)
                ? CredentialCheck.Passed(CheckNames.Proof, suite.Name)
                : CredentialCheck.Failed(CheckNames.Proof, CheckReasons.ProofSignature);
        }
        catch (RefusedInputException e)
        {
            return CredentialCheck.Failed(CheckNames.Proof, CheckReasons.ProofInvalid, e.Message);
        }
    }

    private static CredentialCheck CheckKey(
        JsonMap proof,
        string method,
        VerificationKey key,
        string issuer
    )
    {
        TryGetMoment(proof, "created", out var created);
        return KeyOwnership.Check(method, key, issuer, created);
    }

    private ValueTask<KeyLookup> FindAsync(string method, CancellationToken cancellationToken) =>
        KeyOwnership.FindWithoutAsking(method) is { } known
            ? ValueTask.FromResult(known)
            : keys.FindAsync(method, cancellationToken);

    // null when absent; false when it is there and no moment
    private static bool TryGetMoment(JsonMap proof, string key, out DateTimeOffset? moment)
    {
        moment = null;
        if (!proof.TryGet(key, out var item))
            return true;
        if (item is not JsonText text || !StructureReader.TryParseMoment(text.Value, out var found))
            return false;
        moment = found;
        return true;
    }

    // a proof may repeat the document's contexts; it may not bring others (Data Integrity EdDSA Cryptosuites 1.0, section 3.2.2)
    private static bool StartsLike(IReadOnlyList<JsonItem> contexts, JsonItem? own)
    {
        var named = own?.AsItems() ?? [];
        return named.Count <= contexts.Count
            && named
                .Zip(contexts)
                .All(pair =>
                    pair.First is JsonText a && pair.Second is JsonText b && a.Value == b.Value
                );
    }
}
