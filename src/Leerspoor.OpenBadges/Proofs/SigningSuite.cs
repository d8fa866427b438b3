using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>A suite with one signature over two hashes: that of the proof options, then that of the document.</summary>
internal abstract class SigningSuite(string name, Func<PublicKey, bool> fits) : Cryptosuite(name)
{
    public override bool Fits(PublicKey key) => fits(key);

    /// <summary>A proof of a document; <paramref name="more"/> says what else stands in it: its id, the proofs it comes on top of.</summary>
    public JsonMap Prove(
        SignedDocument document,
        SigningKey key,
        string verificationMethod,
        string created,
        JsonMap? more = null
    )
    {
        var proof = Options(document)
            .With("type", "DataIntegrityProof")
            .With("cryptosuite", Name)
            .With("created", created)
            .With("verificationMethod", verificationMethod)
            .With("proofPurpose", "assertionMethod");
        foreach (var (name, value) in more?.Entries ?? [])
            proof.With(name, value);
        var signature = key.Sign(HashOf(document, proof, key.PublicKey));
        return proof.With("proofValue", Multibase.EncodeBase58(signature));
    }

    public override bool Verify(SignedDocument document, JsonMap proof, PublicKey key) =>
        Multibase.TryDecodeBase58(proof.TextOf("proofValue"), out var signature)
        && signature.Length
            == (key is EcdsaPublicKey ecdsa ? 2 * ecdsa.Curve.Size : Ed25519PublicKey.SignatureSize)
            ? key.Verify(HashOf(document, proof, key), signature)
            : throw Unreadable();

    /// <summary>What is signed; <c>proof</c> of the document and <c>proofValue</c> of the proof are left out.</summary>
    public abstract byte[] HashOf(SignedDocument document, JsonMap proof, PublicKey key);

    protected virtual JsonMap Options(SignedDocument document) => new();
}
