using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

public class JwtTests
{
    private const string KeyUrl = "https://leerspoor.example.nl/keys/1";

    private static readonly RsaPrivateKey Rsa = RsaPrivateKey.Create();
    private static readonly EcdsaPrivateKey P256 = EcdsaPrivateKey.Create(EcdsaCurve.P256);
    private static readonly EcdsaPrivateKey P384 = EcdsaPrivateKey.Create(EcdsaCurve.P384);

    public static TheoryData<string> Algorithms => ["RS256", "ES256", "ES384", "EdDSA"];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task A_badge_as_token_passes_every_check(string algorithm)
    {
        var report = await Verify(Token(KeyOf(algorithm)), KeyOf(algorithm));

        report.Reason.ShouldBeNull();
        report["proof"]!.Detail.ShouldBe(algorithm);
        report.Credential!.Subject.Achievement.Name.ShouldBe("Veilig werken");
    }

    [Fact]
    public async Task A_token_in_the_form_of_Open_Badges_with_vc_passes_too() =>
        (
            await Verify(
                Resigned(payload =>
                {
                    var inner = payload.DeepClone().AsObject();
                    foreach (var claim in (string[])["iss", "jti", "sub", "nbf", "exp"])
                        inner.Remove(claim);
                    foreach (var (name, _) in inner.ToList())
                        payload.AsObject().Remove(name);
                    payload["vc"] = inner;
                })
            )
        ).Reason.ShouldBeNull();

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task A_changed_token_is_refused(string algorithm)
    {
        var parts = Token(KeyOf(algorithm)).Split('.');
        var payload = Json(parts[1]);
        payload["name"] = "Diploma";
        (await Verify($"{parts[0]}.{Part(payload)}.{parts[2]}", KeyOf(algorithm))).Reason.ShouldBe(
            CheckReasons.ProofSignature
        );
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS1")]
    [InlineData(null)]
    public async Task A_token_that_names_another_algorithm_is_refused(string? algorithm)
    {
        var parts = Token(Rsa).Split('.');
        var header = Json(parts[0]);
        header["alg"] = algorithm;
        foreach (var signature in (string[])["", parts[2]])
            (await Verify($"{Part(header)}.{parts[1]}.{signature}")).Reason.ShouldBe(
                CheckReasons.ProofAlgorithm
            );
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_password_is_refused()
    {
        var parts = Token(Rsa).Split('.');
        var header = Json(parts[0]);
        header["alg"] = "HS256";
        var signed = $"{Part(header)}.{parts[1]}";
        var signature = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(Jwk.Write(Rsa.PublicKey)),
            Encoding.ASCII.GetBytes(signed)
        );
        (await Verify($"{signed}.{Base64Url.EncodeToString(signature)}")).Reason.ShouldBe(
            CheckReasons.ProofAlgorithm
        );
    }

    [Fact]
    public async Task A_key_of_another_kind_than_the_algorithm_is_refused() =>
        (await Verify(Token(P256), Rsa)).Reason.ShouldBe(CheckReasons.ProofKeyType);

    [Fact]
    public async Task A_key_that_is_not_there_is_refused() =>
        (await Verify(Token(Rsa, "https://leerspoor.example.nl/keys/2"))).Reason.ShouldBe(
            CheckReasons.IssuerKeyUnknown
        );

    [Theory]
    [InlineData("https://elders.example/keys/1")]
    [InlineData("https://leerspoor.example.nl.elders.example/keys/1")]
    [InlineData("https://leerspoor.example.nl:444/keys/1")]
    [InlineData("http://leerspoor.example.nl/keys/1")]
    public async Task A_bare_key_on_another_server_than_the_issuers_is_refused(string address) =>
        (await Verify(Token(Rsa, address), Rsa, address)).Reason.ShouldBe(
            CheckReasons.IssuerKeyMismatch
        );

    [Fact]
    public async Task A_key_that_came_with_the_token_proves_nothing_about_the_issuer()
    {
        var report = await Verify(
            Resigned(
                _ => { },
                header =>
                {
                    header.AsObject().Remove("kid");
                    header["jwk"] = JsonNode.Parse(Jwk.Write(Rsa.PublicKey));
                }
            )
        );
        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report.Reason.ShouldBe(CheckReasons.IssuerKeySelfAsserted);
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
    }

    [Fact]
    public async Task A_token_without_any_key_is_refused() =>
        (await Verify(Resigned(_ => { }, h => h.AsObject().Remove("kid")))).Reason.ShouldBe(
            CheckReasons.ProofInvalid
        );

    [Fact]
    public async Task What_must_be_understood_and_is_not_refuses_the_token() =>
        (await Verify(Resigned(_ => { }, h => h["crit"] = new JsonArray("b64")))).Reason.ShouldBe(
            CheckReasons.ProofInvalid
        );

    [Theory]
    [InlineData("iss", "did:web:elders.example")]
    [InlineData("jti", "https://leerspoor.example.nl/credentials/2")]
    [InlineData("sub", "https://leerspoor.example.nl/people/8")]
    [InlineData("nbf", 1)]
    [InlineData("exp", 32503680000)]
    [InlineData("nbf", "1700000000")]
    public async Task A_claim_that_says_something_else_than_the_badge_is_refused(
        string claim,
        object value
    )
    {
        var report = await Verify(Resigned(p => p[claim] = JsonValue.Create(value)));
        report.Reason.ShouldBe(CheckReasons.ProofClaims);
        report["proof"]!.Detail.ShouldBe(claim);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("jti")]
    [InlineData("sub")]
    [InlineData("nbf")]
    public async Task A_claim_that_is_missing_is_refused_unless_the_token_is_a_plain_one(
        string claim
    )
    {
        (await Verify(Resigned(p => p.AsObject().Remove(claim)))).Reason.ShouldBe(
            CheckReasons.ProofClaims
        );
        (
            await Verify(Resigned(p => p.AsObject().Remove(claim), h => h["typ"] = "vc+jwt"))
        ).Reason.ShouldBeNull();
    }

    [Fact]
    public async Task An_end_that_stands_in_the_token_only_counts() =>
        (
            await Verify(
                Resigned(p =>
                {
                    p.AsObject().Remove("validUntil");
                    p["exp"] = Sample.Now.AddHours(-1).ToUnixTimeSeconds();
                })
            )
        ).Reason.ShouldBe(CheckReasons.ValidityExpired);

    [Fact]
    public async Task An_issuer_that_is_its_own_key_needs_no_looking_up()
    {
        var issuer = DidJwk.Of(Rsa.PublicKey);
        var badge = Sample.Badge() with { Issuer = Sample.Badge().Issuer with { Id = issuer } };
        var token = new CredentialSigner(Rsa, DidJwk.VerificationMethodOf(Rsa.PublicKey)).SignAsJwt(
            badge
        );
        (await Verify(token)).Reason.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_with_a_key_twice_in_its_header_is_refused()
    {
        var parts = Token(Rsa).Split('.');
        var twice = """{"alg":"RS256","alg":"none","kid":"x"}""";
        (
            await Verify($"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(twice))}.{parts[1]}.")
        ).Reason.ShouldBe(CheckReasons.JsonDuplicateKey);
    }

    private static SigningKey KeyOf(string algorithm) =>
        algorithm switch
        {
            "RS256" => Rsa,
            "ES256" => P256,
            "ES384" => P384,
            _ => Sample.Key,
        };

    private static string Token(SigningKey key, string keyUrl = KeyUrl) =>
        new CredentialSigner(
            key,
            DidWeb.VerificationMethodOf(Sample.Issuer, key.PublicKey)
        ).SignAsJwt(Sample.Badge(), keyUrl);

    // at its address the key says not whose it is; the document of the issuer does
    private static async Task<VerificationReport> Verify(
        string token,
        SigningKey? key = null,
        string keyUrl = KeyUrl
    )
    {
        var known = (key ?? Rsa).PublicKey;
        return await new Sources
        {
            Others =
            {
                [keyUrl] = KeyLookup.Found(new VerificationKey(known, "", MayAssert: true)),
                [DidWeb.VerificationMethodOf(Sample.Issuer, known)] = KeyLookup.Found(
                    new VerificationKey(known, Sample.Issuer, MayAssert: true)
                ),
            },
        }.VerifyAsync(token);
    }

    private static string Resigned(Action<JsonNode> payload, Action<JsonNode>? header = null)
    {
        var parts = Token(Rsa).Split('.');
        var (head, body) = (Json(parts[0]), Json(parts[1]));
        payload(body);
        header?.Invoke(head);
        var signed = $"{Part(head)}.{Part(body)}";
        return $"{signed}.{Base64Url.EncodeToString(Rsa.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static JsonNode Json(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!;

    private static string Part(JsonNode json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
