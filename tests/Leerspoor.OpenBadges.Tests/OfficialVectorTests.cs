using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Proofs;
using Leerspoor.OpenBadges.Rdf;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests;

public class OfficialVectorTests
{
    [Fact]
    public void The_W3C_vector_of_eddsa_rdfc_2022_comes_out_byte_for_byte()
    {
        const string verificationMethod =
            "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
        Multibase
            .TryDecodeBase58("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq", out var secret)
            .ShouldBeTrue();
        using var key = Ed25519PrivateKey.FromSeed(secret.AsSpan(2));
        var document = Vector.Json("w3c-eddsa-rdfc-2022.json");

        var proof = WithExamples().Prove(document, key, verificationMethod, "2023-02-24T23:36:38Z");

        DidKey.VerificationMethodOf(key.PublicKey).ShouldBe(verificationMethod);
        Convert
            .ToHexStringLower(WithExamples().HashOf(document, proof).AsSpan(32))
            .ShouldBe("517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017");
        proof
            .TextOf("proofValue")
            .ShouldBe(
                "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme"
            );
    }

    [Fact]
    public void The_Open_Badges_3_vector_has_the_official_statements()
    {
        var document = Vector.Json("openbadges-3.0-document.json");
        RdfCanonicalizer
            .Canonicalize(
                EddsaRdfc2022.ForVerifying.StatementsOf(document, document["@context"], "proof")
            )
            .ShouldBe(Vector.Text("openbadges-3.0-document.nq"));
    }

    // the vector uses W3C's context for examples, which gives any word a meaning: nothing to bundle
    private static EddsaRdfc2022 WithExamples()
    {
        var documents = new Dictionary<string, JsonItem>(
            PinnedContexts.Documents,
            StringComparer.Ordinal
        )
        {
            ["https://www.w3.org/ns/credentials/examples/v2"] = new JsonMap().With(
                "@vocab",
                "https://www.w3.org/ns/credentials/examples#"
            ),
        };
        return new EddsaRdfc2022(new ContextProcessor(documents), termsOnly: false);
    }
}
