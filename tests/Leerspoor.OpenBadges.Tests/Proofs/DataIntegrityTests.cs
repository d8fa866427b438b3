using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Proofs;

/// <summary>Proofs of credentials that are no badges.</summary>
public sealed class DataIntegrityTests
{
    private const string Membership = """
        {
          "@context": ["https://www.w3.org/ns/credentials/v2"],
          "type": ["VerifiableCredential"],
          "issuer": "did:web:leerspoor.example.nl",
          "credentialSubject": { "id": "urn:uuid:4b6b4d76-5c4d-4b0c-8f3f-3b1f3f3f3f3f", "name": "Fatima" }
        }
        """;

    private static readonly EcdsaPrivateKey P256 = EcdsaPrivateKey.Create(EcdsaCurve.P256);

    [Theory]
    [InlineData(Cryptosuites.EddsaRdfc2022)]
    [InlineData(Cryptosuites.EddsaJcs2022)]
    [InlineData(Cryptosuites.EcdsaRdfc2019)]
    [InlineData(Cryptosuites.EcdsaJcs2019)]
    public async Task A_credential_of_any_kind_is_signed_and_verified(string suite)
    {
        var signed = DataIntegrity.Sign(Membership, KeyOf(suite), Options(suite));

        var report = await Verify(signed, suite);
        report.Reason.ShouldBeNull();
        report
            .Checks.Select(check => check.Name)
            .ShouldBe(["json", "context", "proof", "issuer-key"]);
        report["proof"]!.Detail.ShouldBe(suite);

        var changed = signed.Replace("Fatima", "Samira", StringComparison.Ordinal);
        (await Verify(changed, suite))["proof"]!.Reason.ShouldBe(CheckReasons.ProofSignature);
    }

    [Theory]
    [InlineData(Cryptosuites.EddsaRdfc2022)]
    [InlineData(Cryptosuites.EddsaJcs2022)]
    public async Task A_second_proof_comes_beside_or_on_top_of_the_first(string suite)
    {
        const string id = "urn:uuid:8c8f2d2e-3a3b-4f49-9c5f-0d3c3a1b2c3d";
        var one = DataIntegrity.Sign(
            Membership,
            Sample.Key,
            Options(suite) with
            {
                Id = id,
                Expires = Sample.Now.AddYears(1),
            }
        );
        foreach (
            var previous in (string[][])
                [
                    [],
                    [id],
                ]
        )
        {
            var two = DataIntegrity.Sign(
                one,
                Sample.Key,
                Options(suite) with
                {
                    PreviousProofs = previous,
                }
            );
            var report = await Verify(two, suite);
            report.Reason.ShouldBeNull();
            report["other-proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        }
        Should.Throw<ArgumentException>(() =>
            DataIntegrity.Sign(
                Membership,
                Sample.Key,
                Options(suite) with
                {
                    PreviousProofs = [id],
                }
            )
        );
    }

    [Fact]
    public async Task A_context_in_the_document_itself_is_read_only_when_asked_for()
    {
        var json = JsonNode.Parse(Membership)!;
        json["@context"]!
            .AsArray()
            .Add(new JsonObject { ["lidnummer"] = "https://example.nl/lidnummer" });
        json["credentialSubject"]!["lidnummer"] = "7";
        var text = json.ToJsonString();
        var options = Options(Cryptosuites.EddsaRdfc2022);

        Should.Throw<RefusedInputException>(() => DataIntegrity.Sign(text, Sample.Key, options));
        var signed = DataIntegrity.Sign(text, Sample.Key, options with { OwnContexts = true });
        (await Verify(signed)).Reason.ShouldBe(CheckReasons.ContextUnknown);
        (await Verify(signed, ownContexts: true)).Reason.ShouldBeNull();
        (
            await Verify(
                signed.Replace("\"7\"", "\"8\"", StringComparison.Ordinal),
                ownContexts: true
            )
        ).Reason.ShouldBe(CheckReasons.ProofSignature);
    }

    [Fact]
    public async Task Another_name_for_what_a_reader_looks_for_is_refused_in_any_document()
    {
        var json = JsonNode.Parse(Membership)!;
        json["@context"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["einde"] = new JsonObject
                    {
                        ["@id"] = "https://www.w3.org/2018/credentials#validUntil",
                        ["@type"] = "http://www.w3.org/2001/XMLSchema#dateTime",
                    },
                }
            );
        json["einde"] = "2020-01-01T00:00:00Z";

        (await Verify(json.ToJsonString(), ownContexts: true)).Reason.ShouldBe(
            CheckReasons.ContextUnsupported
        );
    }

    [Theory]
    [InlineData("[]", CheckReasons.JsonMalformed)]
    [InlineData("{}", CheckReasons.StructureMissing)]
    [InlineData(
        """{"@context":"https://www.w3.org/ns/did/v1","issuer":"did:web:leerspoor.example.nl"}""",
        CheckReasons.ContextUnknown
    )]
    [InlineData(
        """{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiableCredential","issuer":"did:web:leerspoor.example.nl"}""",
        CheckReasons.ProofMissing
    )]
    public async Task What_is_no_signed_credential_is_refused(string json, string reason)
    {
        var report = await Verify(json);
        report.Reason.ShouldBe(reason);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Fact]
    public async Task A_key_of_somebody_else_than_the_issuer_is_refused()
    {
        var other = Membership.Replace("leerspoor.", "elders.", StringComparison.Ordinal);
        var signed = DataIntegrity.Sign(other, Sample.Key, Options(Cryptosuites.EddsaRdfc2022));
        (await Verify(signed)).Reason.ShouldBe(CheckReasons.IssuerKeyMismatch);
    }

    private static SigningKey KeyOf(string suite) =>
        suite.StartsWith("ecdsa", StringComparison.Ordinal) ? P256 : Sample.Key;

    private static string Method(string suite) =>
        DidWeb.VerificationMethodOf(Sample.Issuer, KeyOf(suite).PublicKey);

    private static DataIntegrityOptions Options(string suite) =>
        new()
        {
            VerificationMethod = Method(suite),
            Created = Sample.Now,
            Cryptosuite = suite,
        };

    private static async Task<DataIntegrityReport> Verify(
        string signed,
        string suite = Cryptosuites.EddsaRdfc2022,
        bool ownContexts = false
    ) =>
        await DataIntegrity.VerifyAsync(
            signed,
            new Sources
            {
                Others =
                {
                    [Method(suite)] = KeyLookup.Found(
                        new VerificationKey(KeyOf(suite).PublicKey, Sample.Issuer, MayAssert: true)
                    ),
                },
            },
            new VerificationOptions { Now = Sample.Now },
            ownContexts
        );
}
