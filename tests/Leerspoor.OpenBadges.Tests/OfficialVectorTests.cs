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
        using var key = W3cEd25519();
        var document = WithExamples(Vector.Json("w3c-eddsa-rdfc-2022.json"));
        var suite = Cryptosuite.For(key.PublicKey, Cryptosuites.EddsaRdfc2022);

        var proof = suite.Prove(document, key, verificationMethod, "2023-02-24T23:36:38Z");

        DidKey.VerificationMethodOf(key.PublicKey).ShouldBe(verificationMethod);
        Convert
            .ToHexStringLower(suite.HashOf(document, proof, key.PublicKey).AsSpan(32))
            .ShouldBe("517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017");
        proof
            .TextOf("proofValue")
            .ShouldBe(
                "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme"
            );
    }

    [Fact]
    public void The_W3C_vector_of_eddsa_jcs_2022_comes_out_byte_for_byte()
    {
        using var key = W3cEd25519();
        var signed = Vector.Json("w3c-eddsa-jcs-2022.json");
        var expected = (JsonMap)signed["proof"]!;

        var proof = Cryptosuite
            .For(key.PublicKey, Cryptosuites.EddsaJcs2022)
            .Prove(
                WithExamples(signed),
                key,
                expected.TextOf("verificationMethod")!,
                "2023-02-24T23:36:38Z"
            );

        CanonicalJson.Write(proof).ShouldBe(CanonicalJson.Write(expected));
    }

    [Theory]
    [InlineData("w3c-ecdsa-rdfc-2019-p256.json")]
    [InlineData("w3c-ecdsa-rdfc-2019-p384.json")]
    [InlineData("w3c-eddsa-jcs-2022.json")]
    [InlineData("w3c-ecdsa-jcs-2019-p256.json")]
    [InlineData("w3c-ecdsa-jcs-2019-p384.json")]
    [InlineData("w3c-ecdsa-sd-2023-derived.json")]
    public void The_W3C_vectors_of_the_other_suites_verify_and_not_after_a_change(string name)
    {
        var signed = Vector.Json(name);
        Verifies(signed).ShouldBeTrue();
        Verifies(Vector.Changed(name, j => j["issuer"] = "https://vc.example/issuers/9999"))
            .ShouldBeFalse();
        Verifies(Vector.Changed(name, j => j["proof"]!["created"] = "2023-08-16T23:36:38Z"))
            .ShouldBeFalse();
    }

    // the combined hashes that W3C publishes beside the signatures
    [Theory]
    [InlineData(
        "256",
        "3a8a522f689025727fb9d1f0fa99a618da023e8494ac74f51015d009d35abc2e517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017"
    )]
    [InlineData(
        "384",
        "e32805a26492eac777aa7a138f6d8da3c74e0c7be7b296dcaccf97420c3b92eaad7be6449ca565e165031567f5c7cbc18bf6e01df72c5b62f91b685231915ac4b8c58ea95f002c6b8f6bfafa1b251df476b56b8e01518e317dab099d3ecbff96"
    )]
    public void What_ecdsa_rdfc_2019_signs_comes_out_byte_for_byte(string bits, string hash)
    {
        var signed = Vector.Json($"w3c-ecdsa-rdfc-2019-p{bits}.json");
        var proof = (JsonMap)signed["proof"]!;
        Multikey
            .TryParse(proof.TextOf("verificationMethod")!.Split('#')[1], out var key)
            .ShouldBeTrue();
        Convert
            .ToHexStringLower(
                Cryptosuite
                    .For(key!, Cryptosuites.EcdsaRdfc2019)
                    .HashOf(WithExamples(signed), proof, key!)
            )
            .ShouldBe(hash);
    }

    [Fact]
    public void Leaving_out_a_disclosed_statement_is_noticed() =>
        Verifies(
                Vector.Changed(
                    "w3c-ecdsa-sd-2023-derived.json",
                    j => j["credentialSubject"]!["boards"]!.AsArray().RemoveAt(0)
                )
            )
            .ShouldBeFalse();

    [Fact]
    public void The_Open_Badges_3_vector_has_the_official_statements()
    {
        var document = Vector.Json("openbadges-3.0-document.json");
        RdfCanonicalizer
            .Canonicalize(new SignedDocument(document, StatementReader.ForVerifying).Statements)
            .ShouldBe(Vector.Text("openbadges-3.0-document.nq"));
    }

    private static bool Verifies(JsonMap signed)
    {
        var proof = (JsonMap)signed["proof"]!;
        var word = proof.TextOf("verificationMethod")!.Split('#')[1];
        Multikey.TryParse(word, out var key).ShouldBeTrue();
        key!.Multikey.ShouldBe(word);
        var suite = Cryptosuite.Find(proof.TextOf("cryptosuite"))!;
        suite.Fits(key).ShouldBeTrue();
        try
        {
            return suite.Verify(WithExamples(signed), proof, key);
        }
        catch (RefusedInputException)
        {
            return false;
        }
    }

    private static Ed25519PrivateKey W3cEd25519()
    {
        Multibase
            .TryDecodeBase58("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq", out var secret)
            .ShouldBeTrue();
        return Ed25519PrivateKey.FromSeed(secret.AsSpan(2));
    }

    // the vectors use W3C's context for examples, which gives any word a meaning: nothing to bundle
    private static SignedDocument WithExamples(JsonMap json)
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
        return new SignedDocument(
            json,
            new StatementReader(new ContextProcessor(documents), termsOnly: false)
        );
    }
}
