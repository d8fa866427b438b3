using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

public class SuiteTests
{
    private static readonly EcdsaPrivateKey P256 = EcdsaPrivateKey.Create(EcdsaCurve.P256);
    private static readonly EcdsaPrivateKey P384 = EcdsaPrivateKey.Create(EcdsaCurve.P384);

    public static TheoryData<string, string> Suites =>
        new()
        {
            { Cryptosuites.EddsaRdfc2022, "Ed25519" },
            { Cryptosuites.EddsaJcs2022, "Ed25519" },
            { Cryptosuites.EcdsaRdfc2019, "P-256" },
            { Cryptosuites.EcdsaRdfc2019, "P-384" },
            { Cryptosuites.EcdsaJcs2019, "P-256" },
            { Cryptosuites.EcdsaJcs2019, "P-384" },
        };

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task A_badge_of_every_suite_passes_every_check(string suite, string kind)
    {
        var report = await Verify(Signed(suite, KeyOf(kind)), KeyOf(kind));
        report.Reason.ShouldBeNull();
        report["proof"]!.Detail.ShouldBe(suite);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Every_changed_text_is_noticed_in_every_suite(string suite, string kind)
    {
        var signed = Signed(suite, KeyOf(kind));
        var paths = Leaves(JsonNode.Parse(signed)!).Count();
        for (var i = 0; i < paths; i++)
        {
            var json = JsonNode.Parse(signed)!;
            var leaf = Leaves(json).ElementAt(i);
            var path = leaf.GetPath();
            leaf.ReplaceWith(leaf.GetValue<string>() + "x");
            (await Verify(json.ToJsonString(), KeyOf(kind))).Verdict.ShouldNotBe(
                VerificationVerdict.Accepted,
                path
            );
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Another_order_of_keys_and_other_white_space_change_nothing(
        string suite,
        string kind
    )
    {
        var signed = Signed(suite, KeyOf(kind));
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                    Verify(Shuffling.Of(signed, seed), KeyOf(kind)).Result.Verdict
                    == VerificationVerdict.Accepted
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Theory]
    [InlineData(Cryptosuites.EddsaRdfc2022, 1e-7)]
    [InlineData(Cryptosuites.EddsaRdfc2022, 1e21)]
    [InlineData(Cryptosuites.EddsaJcs2022, 1e-7)]
    [InlineData(Cryptosuites.EddsaJcs2022, 1e21)]
    public async Task Very_small_and_very_large_numbers_are_numbers(string suite, double credits)
    {
        var badge = Sample.Badge();
        var signed = new CredentialSigner(Sample.Key, Sample.Method, suite).Sign(
            badge with
            {
                Subject = badge.Subject with
                {
                    Achievement = badge.Subject.Achievement with { CreditsAvailable = credits },
                },
            },
            Sample.Now
        );
        (await new Sources().VerifyAsync(signed)).Reason.ShouldBeNull();
    }

    [Theory]
    [InlineData(Cryptosuites.EddsaRdfc2022, "P-256")]
    [InlineData(Cryptosuites.EcdsaRdfc2019, "Ed25519")]
    [InlineData(Cryptosuites.EcdsaSd2023, "P-384")]
    public async Task A_key_of_another_kind_than_the_suite_is_refused(string suite, string kind)
    {
        var json = JsonNode.Parse(Signed(Cryptosuites.EddsaRdfc2022, Sample.Key))!;
        var key = KeyOf(kind);
        json["proof"]![0]!["cryptosuite"] = suite;
        json["proof"]![0]!["verificationMethod"] = Method(key);
        (await Verify(json.ToJsonString(), key)).Reason.ShouldBe(CheckReasons.ProofKeyType);
        Should.Throw<ArgumentException>(() => Signed(suite, key));
    }

    [Fact]
    public async Task A_proof_of_one_suite_does_not_pass_for_another()
    {
        var json = JsonNode.Parse(Signed(Cryptosuites.EddsaRdfc2022, Sample.Key))!;
        json["proof"]![0]!["cryptosuite"] = Cryptosuites.EddsaJcs2022;
        (await Verify(json.ToJsonString(), Sample.Key)).Reason.ShouldBe(
            CheckReasons.ProofSignature
        );
    }

    [Theory]
    [InlineData("u2V0AhVhA")] // a base proof
    [InlineData("u2V0B")]
    [InlineData("u2V0BhQ")]
    [InlineData("u2V0Bn_8")] // no known length
    [InlineData("u2V0BhVv__________")] // a length beyond everything
    [InlineData("z123")]
    public async Task A_disclosure_that_cannot_be_read_is_refused(string proofValue)
    {
        var json = JsonNode.Parse(Signed(Cryptosuites.EcdsaRdfc2019, P256))!;
        json["proof"]![0]!["cryptosuite"] = Cryptosuites.EcdsaSd2023;
        json["proof"]![0]!["proofValue"] = proofValue;
        (await Verify(json.ToJsonString(), P256)).Reason.ShouldBe(CheckReasons.ProofInvalid);
    }

    [Fact]
    public async Task A_proof_in_canonical_JSON_may_not_bring_other_contexts()
    {
        var json = JsonNode.Parse(Signed(Cryptosuites.EddsaJcs2022, Sample.Key))!;
        json["proof"]![0]!["@context"]!.AsArray().Insert(0, ContextUrls.Did);
        (await Verify(json.ToJsonString(), Sample.Key)).Reason.ShouldBe(CheckReasons.ProofInvalid);
    }

    [Fact]
    public async Task One_good_proof_of_several_is_found_and_the_other_that_cannot_be_checked_shows()
    {
        var json = JsonNode.Parse(Signed(Cryptosuites.EddsaRdfc2022, Sample.Key))!;
        var other = JsonNode.Parse(Signed(Cryptosuites.EcdsaRdfc2019, P256))!["proof"]![0]!;
        json["proof"]!.AsArray().Insert(0, other.DeepClone());
        var report = await new Sources().VerifyAsync(json.ToJsonString());
        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["issuer-key"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["other-proof"]!.Reason.ShouldBe(CheckReasons.ProofNotChecked);
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
    }

    private static SigningKey KeyOf(string kind) =>
        kind switch
        {
            "P-256" => P256,
            "P-384" => P384,
            _ => Sample.Key,
        };

    private static string Method(SigningKey key) =>
        DidWeb.VerificationMethodOf(Sample.Issuer, key.PublicKey);

    private static string Signed(string suite, SigningKey key) =>
        new CredentialSigner(key, Method(key), suite).Sign(Sample.Badge(), Sample.Now);

    private static async Task<VerificationReport> Verify(string json, SigningKey key) =>
        await new Sources
        {
            Others =
            {
                [Method(key)] = KeyLookup.Found(
                    new VerificationKey(key.PublicKey, Sample.Issuer, MayAssert: true)
                ),
            },
        }.VerifyAsync(json);

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject map => map.SelectMany(e => Leaves(e.Value!)),
            JsonArray list => list.SelectMany(i => Leaves(i!)),
            JsonValue value when value.TryGetValue<string>(out _) => [node],
            _ => [],
        };
}
