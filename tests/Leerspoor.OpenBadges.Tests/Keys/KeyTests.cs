using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Keys;

public class KeyTests
{
    // W3C CCG, Multibase draft: Base58 examples
    [Theory]
    [InlineData("48656c6c6f20576f726c6421", "z2NEpo7TZRRrLZSi2U")]
    [InlineData("0000287fb4cd", "z11233QC4")]
    [InlineData("", "z")]
    [InlineData("00", "z1")]
    public void Base58_is_written_as_the_drafts_say(string hex, string expected) =>
        Multibase.EncodeBase58(Convert.FromHexString(hex)).ShouldBe(expected);

    [Fact]
    public void Base58_survives_reading()
    {
        var random = new Random(58);
        for (var length = 1; length < 80; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes.AsSpan(random.Next(length)));
            Multibase.TryDecodeBase58(Multibase.EncodeBase58(bytes), out var read).ShouldBeTrue();
            read.ShouldBe(bytes);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("z0")]
    [InlineData("zO")]
    [InlineData("m123")]
    public void What_is_no_base58_is_not_read(string? text) =>
        Multibase.TryDecodeBase58(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("https://example.nl", "did:web:example.nl")]
    [InlineData("https://Example.NL/", "did:web:example.nl")]
    [InlineData("https://example.nl:8443", "did:web:example.nl%3A8443")]
    [InlineData("https://example.nl/regio/oost", "did:web:example.nl:regio:oost")]
    [InlineData("http://localhost:5100/a", "did:web:localhost%3A5100:a")]
    public void A_base_url_becomes_a_did(string url, string did) =>
        DidWeb.Of(new Uri(url)).ShouldBe(did);

    [Theory]
    [InlineData("https://192.168.1.4")]
    [InlineData("ftp://example.nl")]
    public void Some_urls_cannot(string url) => DidWeb.CanHave(new Uri(url)).ShouldBeFalse();

    [Theory]
    [InlineData("did:web:example.nl", "https://example.nl/.well-known/did.json")]
    [InlineData("did:web:example.nl%3A8443", "https://example.nl:8443/.well-known/did.json")]
    [InlineData("did:web:example.nl:regio:oost#key", "https://example.nl/regio/oost/did.json")]
    public void A_did_leads_to_its_document(string did, string url)
    {
        DidWeb.TryGetDocumentUrl(did, out var found).ShouldBeTrue();
        found!.AbsoluteUri.ShouldBe(url);
    }

    [Theory]
    [InlineData("did:key:z6Mk")]
    [InlineData("did:web:")]
    [InlineData("did:web:example.nl:..:geheim")]
    [InlineData("did:web:user@example.nl")]
    [InlineData("did:web:127.0.0.1")]
    [InlineData("did:web:example.nl%2Fa")]
    [InlineData("did:web:example.nl::a")]
    public void Some_dids_lead_nowhere(string did) =>
        DidWeb.TryGetDocumentUrl(did, out _).ShouldBeFalse();

    [Fact]
    public void The_did_document_lists_every_key_as_the_standard_says()
    {
        using var earlier = Ed25519PrivateKey.FromSeed(new byte[32]);
        var json = DidDocument.Write(Sample.Issuer, [Sample.Key.PublicKey, earlier.PublicKey]);

        var document = JsonNode.Parse(json)!;
        document["id"]!.GetValue<string>().ShouldBe(Sample.Issuer);
        document["verificationMethod"]![1]!["controller"]!
            .GetValue<string>()
            .ShouldBe(Sample.Issuer);
        document["assertionMethod"]!
            .AsArray()
            .Select(m => m!.GetValue<string>())
            .ShouldBe([
                Sample.Method,
                DidWeb.VerificationMethodOf(Sample.Issuer, earlier.PublicKey),
            ]);

        DidDocument
            .Find(json, Sample.Issuer, Sample.Method)
            .Key.ShouldBe(
                new VerificationKey(Sample.Key.PublicKey, Sample.Issuer, MayAssert: true)
            );
        DidDocument.Find(json, Sample.Issuer, Sample.Method + "x").ShouldBe(KeyLookup.NotListed);
        DidDocument
            .Find(json, "did:web:elders.example", Sample.Method)
            .ShouldBe(KeyLookup.NotListed);
    }

    [Fact]
    public void A_salted_hash_knows_its_own_value_only()
    {
        // Open Badges 3.0, appendix B.8: the example of IdentityHash
        var identity = IdentityObject.ForEmail("A@example.com", "Kosher");
        identity.IdentityHash.ShouldBe(
            "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
        );
        identity.Matches("a@EXAMPLE.com").ShouldBeTrue();
        identity.Matches("b@example.com").ShouldBeFalse();
        IdentityObject
            .ForEmail("a@example.com")
            .Salt.ShouldNotBe(IdentityObject.ForEmail("a@example.com").Salt);
    }

    [Fact]
    public void A_signer_refuses_to_speak_for_someone_else() =>
        Should.Throw<ArgumentException>(() =>
            Sample.Signer.Sign(
                Sample.Badge() with
                {
                    Issuer = new Profile { Id = "did:web:elders.example", Name = "Elders" },
                },
                Sample.Now
            )
        );
}
