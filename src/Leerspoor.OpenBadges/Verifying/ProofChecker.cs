using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Jwt;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>Checks the proofs of one document: is one of them good, is its key the issuer's, and what of the others (VC Data Integrity 1.0, sections 4.5 and 4.6).</summary>
internal sealed class ProofChecker(IVerificationKeys keys, VerificationOptions options)
{
    // every proof can make us look up a key somewhere
    private const int MaxProofs = 4;

    public async ValueTask<ProofChecks> CheckAsync(
        SecuredText secured,
        SignedDocument document,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (secured.Jws is { } jws)
            return await new JwtChecker(keys, options).CheckAsync(jws, issuer, cancellationToken);

        var given = secured.Json["proof"]?.AsItems() ?? [];
        if (given.Count == 0)
            return Failed(CheckReasons.ProofMissing);
        if (given.Count > MaxProofs || given.Exists(p => p is not JsonMap))
            return Failed(CheckReasons.ProofInvalid);

        var proofs = given.Cast<JsonMap>().ToList();
        var found = new List<ProofChecks>();
        foreach (var proof in proofs)
            found.Add(await CheckOneAsync(proof, proofs, document, issuer, cancellationToken));

        // the one it rests on: a good one of the issuer, else the first that is known here
        var main = found.FindIndex(checks => checks.IsGood);
        if (main < 0)
            main = Math.Max(0, proofs.FindIndex(IsKnown));
        return found[main] with
        {
            Others =
            [
                .. found
                    .Select((checks, i) => (Checks: checks, At: i))
                    .Where(one => one.At != main)
                    .Select(one =>
                        one.Checks.AsOther(proofs[one.At].TextOf("verificationMethod"), issuer)
                    ),
            ],
        };
    }

    private static bool IsKnown(JsonMap proof) =>
        proof.TextOf("type") == "DataIntegrityProof"
        && Cryptosuite.Find(proof.TextOf("cryptosuite")) is { } suite
        && (suite is SigningSuite || !proof.Has("previousProof"));

    private async ValueTask<ProofChecks> CheckOneAsync(
        JsonMap proof,
        List<JsonMap> all,
        SignedDocument document,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (ProofChain.PreviousOf(proof, all) is not { } previous)
            return Failed(CheckReasons.ProofPrevious);
        if (!IsKnown(proof))
            return new ProofChecks(
                CredentialCheck.Unknown(
                    CheckNames.Proof,
                    CheckReasons.ProofUnsupported,
                    proof.TextOf("cryptosuite")
                )
            );
        if (ProblemOf(proof, document) is { } problem)
            return Failed(problem);

        var method = proof.TextOf("verificationMethod")!;
        var lookup = await FindAsync(method, cancellationToken);
        if (lookup.Key is not { } key)
            return new ProofChecks(
                CredentialCheck.Unknown(CheckNames.Proof, CheckReasons.ProofNotChecked, method),
                KeyOwnership.Missing(lookup, method)
            );
        TryGetMoment(proof, "created", out var created);
        return new ProofChecks(
            CheckSignature(proof, document.After(previous), key),
            await KeyOwnership.CheckAsync(
                keys,
                method,
                key,
                new(issuer, created, options.Now),
                cancellationToken
            )
        );
    }

    private static ProofChecks Failed(string reason) =>
        new(CredentialCheck.Failed(CheckNames.Proof, reason));

    private string? ProblemOf(JsonMap proof, SignedDocument document)
    {
        if (
            proof.TextOf("proofPurpose") is not { } purpose
            || proof.TextOf("verificationMethod") is null
            || !StartsLike(document.Contexts, proof["@context"])
            || !IsUrlOrAbsent(proof["id"])
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

    private ValueTask<KeyLookup> FindAsync(string method, CancellationToken cancellationToken) =>
        KeyOwnership.FindWithoutAsking(method) is { } known
            ? ValueTask.FromResult(known)
            : keys.FindAsync(method, cancellationToken);

    private static bool IsUrlOrAbsent(JsonItem? id) =>
        id is null
        || id is JsonText { Value: var url }
            && Keywords.IsAbsoluteIri(url)
            && Uri.TryCreate(url, UriKind.Absolute, out _);

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
