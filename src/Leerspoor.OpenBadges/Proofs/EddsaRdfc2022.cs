using System.Security.Cryptography;
using System.Text;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>
/// The cryptosuite eddsa-rdfc-2022 (Data Integrity EdDSA Cryptosuites 1.0, section 3.2): Ed25519 over the SHA-256 of the canonical proof options
/// followed by that of the canonical document.
/// </summary>
internal sealed class EddsaRdfc2022(ContextProcessor contexts, bool termsOnly = true)
{
    public const string Name = "eddsa-rdfc-2022";

    /// <summary>For what we sign ourselves. Apart from <see cref="ForVerifying"/>, so that strangers cannot fill its memory of contexts.</summary>
    public static EddsaRdfc2022 ForSigning { get; } =
        new(new ContextProcessor(PinnedContexts.Documents));

    public static EddsaRdfc2022 ForVerifying { get; } =
        new(new ContextProcessor(PinnedContexts.Documents));

    /// <summary>The proof of a document that has none yet.</summary>
    public JsonMap Prove(
        JsonMap document,
        Ed25519PrivateKey key,
        string verificationMethod,
        string created
    )
    {
        var proof = new JsonMap()
            .With("type", "DataIntegrityProof")
            .With("cryptosuite", Name)
            .With("created", created)
            .With("verificationMethod", verificationMethod)
            .With("proofPurpose", "assertionMethod");
        var signature = key.Sign(HashOf(document, proof));
        return proof.With("proofValue", Multibase.EncodeBase58(signature));
    }

    /// <summary>The 64 bytes that are signed; <c>proof</c> of the document and <c>proofValue</c> of the proof are left out.</summary>
    /// <exception cref="RefusedInputException">Something in it cannot be signed.</exception>
    public byte[] HashOf(JsonMap document, JsonMap proof)
    {
        var context = document["@context"];
        return
        [
            .. HashOf(StatementsOf(proof, context, "proofValue")),
            .. HashOf(StatementsOf(document, context, "proof")),
        ];
    }

    /// <summary>The statements of a document or of proof options, one key left out.</summary>
    /// <exception cref="RefusedInputException">Something in it cannot be signed.</exception>
    public List<Quad> StatementsOf(JsonMap document, JsonItem? context, string without) =>
        new RdfProducer(contexts, termsOnly).Produce(document, context, without);

    /// <summary>SHA-256 of the canonical form of statements.</summary>
    /// <exception cref="RefusedInputException">They are built to take too long.</exception>
    public static byte[] HashOf(List<Quad> statements) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(RdfCanonicalizer.Canonicalize(statements)));
}
