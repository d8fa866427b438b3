using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Keys;

public class JwkTests
{
    // RFC 7517, appendix A.1
    private const string Rsa = """
        {"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256"}
        """;

    // RFC 7515, appendix A.3
    private const string P256 =
        """{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""";

    // RFC 8037, appendix A.2
    private const string Ed25519 =
        """{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""";

    [Fact]
    public void The_thumbprints_of_the_RFCs_come_out()
    {
        Jwk.ThumbprintOf(Parsed(Rsa)).ShouldBe("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        Jwk.ThumbprintOf(Parsed(Ed25519)).ShouldBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    [Fact]
    public void The_ES256_signature_of_RFC_7515_fits()
    {
        const string signed =
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        var signature = Base64Url.DecodeFromChars(
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
        );
        Parsed(P256).Verify(Encoding.ASCII.GetBytes(signed), signature).ShouldBeTrue();
        Parsed(P256).Verify(Encoding.ASCII.GetBytes(signed + "x"), signature).ShouldBeFalse();
        Parsed(P256).Verify(Encoding.ASCII.GetBytes(signed), signature.AsSpan(1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Rsa)]
    [InlineData(P256)]
    [InlineData(Ed25519)]
    public void A_key_survives_writing(string jwk)
    {
        var key = Parsed(jwk);
        Jwk.Write(Parsed(Jwk.Write(key))).ShouldBe(Jwk.Write(key));
        DidJwk
            .TryParseVerificationMethod(DidJwk.VerificationMethodOf(key), out var found)
            .ShouldBeTrue();
        Jwk.Write(found!).ShouldBe(Jwk.Write(key));
        if (key.Multikey is null)
            return;
        Multikey.TryParse(key.Multikey, out found).ShouldBeTrue();
        Jwk.Write(found!).ShouldBe(Jwk.Write(key));
        DidKey.TryParseVerificationMethod(DidKey.VerificationMethodOf(key), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("d", "AQAB")]
    [InlineData("k", "AQAB")]
    [InlineData("use", "enc")]
    [InlineData("alg", "HS256")]
    [InlineData("kty", "oct")]
    [InlineData("x", "AAAA")]
    [InlineData("y", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")]
    [InlineData("crv", "secp256k1")]
    public void A_key_that_is_not_what_it_says_is_not_read(string member, string value)
    {
        var json = JsonNode.Parse(P256)!;
        json[member] = value;
        Jwk.TryParse(json.ToJsonString(), out _).ShouldBeFalse();
    }

    [Fact]
    public void RSA_that_is_too_small_or_has_no_sense_is_not_read()
    {
        foreach (
            var (n, e) in (ReadOnlySpan<(int, byte[])>)
                [
                    (128, [1, 0, 1]),
                    (2048, [1, 0, 1]),
                    (256, [1]),
                    (256, [2]),
                    (256, [1, 0, 0, 0, 1]),
                ]
        )
        {
            var modulus = new byte[n];
            modulus.AsSpan().Fill(0xff);
            RsaPublicKey.TryCreate(modulus, e, out _).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("256")]
    [InlineData("384")]
    public void A_kept_key_signs_as_before(string bits)
    {
        using var key = EcdsaPrivateKey.Create(bits == "256" ? EcdsaCurve.P256 : EcdsaCurve.P384);
        using var again = EcdsaPrivateKey.FromPkcs8(key.ToPkcs8());
        again.PublicKey.ShouldBe(key.PublicKey);
        key.PublicKey.Verify("x"u8, again.Sign("x"u8)).ShouldBeTrue();
    }

    [Fact]
    public void An_RSA_key_stands_in_the_document_as_JWK()
    {
        var key = Parsed(Rsa);
        const string did = "did:web:example.nl";
        var document = DidDocument.Write(did, [key]);
        var method = DidWeb.VerificationMethodOf(did, key);
        method.ShouldEndWith("#NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        DidDocument.Find(document, did, method).Key!.Key.Algorithm.ShouldBe("RS256");
        DidDocument.Find(document, "did:web:elders.example", method).Key.ShouldBeNull();
    }

    private static PublicKey Parsed(string jwk)
    {
        Jwk.TryParse(jwk, out var key).ShouldBeTrue();
        return key!;
    }
}
