using System.Text.Json.Nodes;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Proofs;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

/// <summary>Several proofs beside each other, or on top of each other (VC Data Integrity 1.0, section 4.6).</summary>
public sealed class SeveralProofsTests
{
    private const string First = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
    private const string Second = "https://leerspoor.example.nl/proofs/2";

    private static readonly string Signed = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Fact]
    public async Task Two_good_proofs_of_the_issuer_both_show()
    {
        var report = await new Sources().VerifyAsync(
            Change(proofs => proofs.Add(proofs[0]!.DeepClone()))
        );

        report.Reason.ShouldBeNull();
        report.Checks.Count(check => check.Name == CheckNames.OtherProof).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_proof_of_the_issuer_that_fails_refuses_the_badge()
    {
        var report = await new Sources().VerifyAsync(
            Change(proofs =>
            {
                var broken = proofs[0]!.DeepClone();
                broken["created"] = "2026-11-22T09:59:59Z";
                proofs.Add(broken);
            })
        );

        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["other-proof"]!.Reason.ShouldBe(CheckReasons.ProofSignature);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Fact]
    public async Task A_second_proof_of_an_unknown_kind_shows_and_leaves_it_undecided()
    {
        var report = await new Sources().VerifyAsync(
            Change(proofs =>
            {
                var unknown = proofs[0]!.DeepClone();
                unknown["cryptosuite"] = "bbs-2023";
                proofs.Insert(0, unknown);
            })
        );

        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["other-proof"]!.Reason.ShouldBe(CheckReasons.ProofUnsupported);
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, CheckReasons.ProofSignature)]
    public async Task A_second_proof_of_somebody_else_shows_and_does_not_count_for_the_issuer(
        bool broken,
        string? reason
    )
    {
        using var other = Ed25519PrivateKey.FromSeed(new byte[32]);
        var witness = Proof(other, DidKey.VerificationMethodOf(other.PublicKey), new JsonMap());
        var report = await new Sources().VerifyAsync(
            Change(proofs =>
            {
                if (broken)
                    witness["created"] = "2026-11-22T09:59:59Z";
                proofs.Insert(0, witness);
            })
        );

        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["other-proof"]!.Reason.ShouldBe(reason);
        report.Verdict.ShouldBe(
            broken ? VerificationVerdict.Undecided : VerificationVerdict.Accepted
        );
    }

    [Theory]
    [InlineData("rdfc", false)]
    [InlineData("rdfc", true)]
    [InlineData("jcs", false)]
    [InlineData("jcs", true)]
    public async Task A_proof_on_top_of_another_covers_that_one_too(string kind, bool asList)
    {
        var suite = $"eddsa-{kind}-2022";
        var chained = Chained(suite, asList);
        var good = await new Sources().VerifyAsync(chained.ToJsonString());
        good.Reason.ShouldBeNull();
        good.Checks.Count(c => c.Name is "proof" or "other-proof").ShouldBe(2);

        // the first proof is replaced by another good one: the second was not made on top of that
        var later = Proof(
            Sample.Key,
            Sample.Method,
            new JsonMap().With("id", First),
            suite,
            created: "2026-11-22T09:00:00Z"
        );
        chained["proof"]![0] = later;
        var report = await new Sources().VerifyAsync(chained.ToJsonString());
        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["other-proof"]!.Reason.ShouldBe(CheckReasons.ProofSignature);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Fact]
    public async Task A_proof_on_top_of_one_that_is_not_there_is_refused()
    {
        var chained = Chained(Cryptosuites.EddsaRdfc2022, asList: false);
        chained["proof"]!.AsArray().RemoveAt(0);

        var report = await new Sources().VerifyAsync(chained.ToJsonString());

        report.Reason.ShouldBe("proof.previous");
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Fact]
    public async Task A_proof_of_somebody_else_on_top_of_one_that_is_not_there_is_refused_too()
    {
        using var other = Ed25519PrivateKey.FromSeed(new byte[32]);
        var witness = Proof(
            other,
            DidKey.VerificationMethodOf(other.PublicKey),
            new JsonMap().With("previousProof", (JsonItem)First)
        );

        var report = await new Sources().VerifyAsync(Change(proofs => proofs.Add(witness)));

        report.Reason.ShouldBe("proof.previous");
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Fact]
    public async Task A_proof_that_names_one_too_many_is_refused()
    {
        var chained = Chained(Cryptosuites.EddsaRdfc2022, asList: true);
        chained["proof"]![1]!["previousProof"]!.AsArray().Add("urn:uuid:elders");

        var report = await new Sources().VerifyAsync(chained.ToJsonString());

        report["other-proof"]!.Reason.ShouldBe("proof.previous");
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Theory]
    [InlineData(Cryptosuites.EddsaRdfc2022, "proof-1")]
    [InlineData(Cryptosuites.EddsaJcs2022, "proof-1")]
    [InlineData(Cryptosuites.EddsaJcs2022, "#proof-1")]
    [InlineData(Cryptosuites.EddsaJcs2022, "/proofs/1")]
    [InlineData(Cryptosuites.EddsaJcs2022, "")]
    public async Task A_proof_whose_id_is_no_address_is_refused(string suite, string id)
    {
        var signed = suite == Cryptosuites.EddsaJcs2022;
        var proof = Proof(
            Sample.Key,
            Sample.Method,
            signed ? new JsonMap().With("id", (JsonItem)id) : new JsonMap(),
            suite
        );
        proof["id"] = id;

        var report = await new Sources().VerifyAsync(Change(proofs => proofs[0] = proof));

        report.Reason.ShouldBe(CheckReasons.ProofInvalid);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    private static JsonNode Chained(string suite, bool asList)
    {
        var first = Proof(Sample.Key, Sample.Method, new JsonMap().With("id", First), suite);
        JsonItem named = asList ? new JsonList(First) : First;
        var second = Proof(
            Sample.Key,
            Sample.Method,
            new JsonMap().With("id", Second).With("previousProof", named),
            suite,
            first
        );
        return JsonNode.Parse(
            Change(proofs =>
            {
                proofs.Clear();
                proofs.Add(first);
                proofs.Add(second);
            })
        )!;
    }

    private static JsonNode Proof(
        SigningKey key,
        string method,
        JsonMap more,
        string suite = Cryptosuites.EddsaRdfc2022,
        JsonNode? previous = null,
        string created = "2026-11-22T10:00:00Z"
    )
    {
        var document = new SignedDocument(
            JsonReading.ReadMap(Signed, int.MaxValue),
            StatementReader.ForSigning
        ).After(previous is null ? [] : [JsonReading.ReadMap(previous.ToJsonString(), 10_000)]);
        var proof = Cryptosuite
            .For(key.PublicKey, suite)
            .Prove(document, key, method, created, more);
        return JsonNode.Parse(JsonWriting.Write(proof))!;
    }

    private static string Change(Action<JsonArray> change)
    {
        var badge = JsonNode.Parse(Signed)!;
        change(badge["proof"]!.AsArray());
        return badge.ToJsonString();
    }
}
