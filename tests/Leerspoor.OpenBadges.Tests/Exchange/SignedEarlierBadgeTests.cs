using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Exchange;

/// <summary>A signed badge of Open Badges 2.0 is the issuer's when the issuer's own website names the key.</summary>
public sealed class SignedEarlierBadgeTests : IDisposable
{
    private const string Issuer = "https://oud.example.nl/issuer";
    private const string Key = "https://oud.example.nl/key";
    private const string Revocations = "https://oud.example.nl/ingetrokken";

    private const string Assertion = """
        {"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"urn:uuid:8a4b7f0e-2d8e-4c39-a7f0-6a3d2ad0c111",
        "recipient":{"type":"email","hashed":false,"identity":"samira@voorbeeld.nl"},
        "badge":{"type":"BadgeClass","id":"https://oud.example.nl/badges/1","name":"Heftruck","description":"Rijdt veilig.",
        "criteria":{"narrative":"Toets gehaald."},"issuer":"https://oud.example.nl/issuer"},
        "issuedOn":"2019-05-04T10:00:00Z","verification":{"type":"signed","creator":"https://oud.example.nl/key"}}
        """;

    private readonly RSA rsa = RSA.Create(2048);
    private readonly Dictionary<string, string> fetched;

    public SignedEarlierBadgeTests() =>
        fetched = new()
        {
            [Issuer] =
                $$"""{"id":"{{Issuer}}","name":"Oude School","publicKey":"{{Key}}","revocationList":"{{Revocations}}"}""",
            [Key] = KeyDocument(Issuer),
            [Revocations] = """{"revokedAssertions":["urn:uuid:een-andere"]}""",
        };

    public void Dispose() => rsa.Dispose();

    [Fact]
    public void What_has_to_be_fetched_is_asked_for_one_by_one_and_then_all_is_well()
    {
        var text = Signed(Assertion);
        SignedEarlierBadge.Looks(text).ShouldBeTrue();
        var there = new Dictionary<string, string>();
        var asked = new List<string>();
        while (SignedEarlierBadge.StillNeeded(text, there) is [var next])
        {
            asked.Add(next);
            there[next] = fetched[next];
        }
        asked.ShouldBe([Issuer, Key, Revocations]);

        var report = Verify(text, there);

        report.Reason.ShouldBeNull();
        report.Verdict.ShouldBe(VerificationVerdict.Accepted);
        report.Credential!.Issuer.Name.ShouldBe("Oude School");
    }

    [Fact]
    public void A_changed_word_is_refused()
    {
        var parts = Signed(Assertion).Split('.');
        parts[1] = Encoded(Assertion.Replace("Heftruck", "Directeur", StringComparison.Ordinal));

        Verify(string.Join('.', parts)).Reason.ShouldBe("proof.signature");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    public void The_token_does_not_choose_how_it_is_checked(string algorithm)
    {
        var report = Verify(Signed(Assertion, algorithm));

        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
        report.Reason.ShouldBe("proof.unsupported");
    }

    [Fact]
    public void A_key_that_the_issuer_does_not_name_is_somebody_elses()
    {
        fetched[Issuer] =
            $$"""{"id":"{{Issuer}}","name":"Oude School","publicKey":"https://oud.example.nl/andere-sleutel"}""";

        Verify(Signed(Assertion)).Reason.ShouldBe("issuer-key.mismatch");
    }

    [Fact]
    public void A_key_that_says_it_is_of_another_is_not_the_issuers()
    {
        fetched[Key] = KeyDocument("https://elders.example.nl/issuer");

        Verify(Signed(Assertion)).Reason.ShouldBe("issuer-key.mismatch");
    }

    [Fact]
    public void An_issuer_that_is_written_out_is_asked_for_at_its_own_address_all_the_same()
    {
        var forged = JsonNode.Parse(Assertion)!;
        forged["badge"]!["issuer"] = JsonNode.Parse(
            $$"""{"id":"{{Issuer}}","name":"Oude School","publicKey":"https://vals.example.nl/key"}"""
        );
        forged["verification"]!["creator"] = "https://vals.example.nl/key";
        fetched["https://vals.example.nl/key"] = KeyDocument(Issuer);
        var text = Signed(forged.ToJsonString());

        SignedEarlierBadge.StillNeeded(text, new Dictionary<string, string>()).ShouldBe([Issuer]);
        Verify(text).Reason.ShouldBe("issuer-key.mismatch");
    }

    [Fact]
    public void What_the_issuer_took_back_is_refused()
    {
        fetched[Revocations] =
            """{"revokedAssertions":[{"id":"urn:uuid:8a4b7f0e-2d8e-4c39-a7f0-6a3d2ad0c111","revocationReason":"Vergissing"}]}""";

        Verify(Signed(Assertion)).Reason.ShouldBe("status.revoked");
    }

    [Theory]
    [InlineData("geen pem")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void A_key_that_cannot_be_read_leaves_it_undecided(string pem)
    {
        fetched[Key] = new JsonObject
        {
            ["id"] = Key,
            ["owner"] = Issuer,
            ["publicKeyPem"] = pem,
        }.ToJsonString();

        Verify(Signed(Assertion)).Reason.ShouldBe("proof.not-checked");
    }

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("{}")]
    [InlineData("")]
    public void Other_texts_are_no_matter_of_it(string text) =>
        SignedEarlierBadge.Looks(text).ShouldBeFalse();

    private VerificationReport Verify(string text, Dictionary<string, string>? there = null) =>
        SignedEarlierBadge.Verify(
            text,
            there ?? fetched,
            new() { Now = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero) }
        );

    private string KeyDocument(string owner) =>
        new JsonObject
        {
            ["type"] = "CryptographicKey",
            ["id"] = Key,
            ["owner"] = owner,
            ["publicKeyPem"] = rsa.ExportSubjectPublicKeyInfoPem(),
        }.ToJsonString();

    private string Signed(string assertion, string algorithm = "RS256")
    {
        var content = $"{Encoded($$"""{"alg":"{{algorithm}}"}""")}.{Encoded(assertion)}";
        var signature = rsa.SignData(
            Encoding.ASCII.GetBytes(content),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encoded(string text) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
