using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

/// <summary>Several issuers on one server, each in a folder: what stands in Bob's folder does not speak for Alice.</summary>
public sealed class SharedServerTests
{
    private const string Alice = "did:web:host.example:alice";

    private static readonly RsaPrivateKey Bobs = RsaPrivateKey.Create();

    [Theory]
    [InlineData("https://host.example/bob/key.json")]
    [InlineData("https://host.example/alice/key.json")]
    public async Task A_bare_key_that_the_did_document_of_the_issuer_does_not_list_is_refused(
        string kid
    )
    {
        var report = await Verify(Alice, kid);

        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report.Reason.ShouldBe(CheckReasons.IssuerKeyUnknown);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Fact]
    public async Task A_bare_key_that_the_did_document_of_the_issuer_lists_is_the_issuers()
    {
        var report = await Verify(
            Alice,
            "https://host.example/keys/1",
            KeyLookup.Found(new VerificationKey(Bobs.PublicKey, Alice, MayAssert: true))
        );

        report.Reason.ShouldBeNull();
        report.Verdict.ShouldBe(VerificationVerdict.Accepted);
    }

    [Fact]
    public async Task A_bare_key_that_the_did_document_lists_for_other_things_is_refused() =>
        (
            await Verify(
                Alice,
                "https://host.example/alice/key.json",
                KeyLookup.Found(new VerificationKey(Bobs.PublicKey, Alice, MayAssert: false))
            )
        ).Reason.ShouldBe(CheckReasons.IssuerKeyNotForAssertion);

    [Fact]
    public async Task A_bare_key_that_the_did_document_withdrew_is_refused() =>
        (
            await Verify(
                Alice,
                "https://host.example/alice/key.json",
                KeyLookup.Found(
                    new VerificationKey(
                        Bobs.PublicKey,
                        Alice,
                        MayAssert: true,
                        Sample.Now.AddDays(-1)
                    )
                )
            )
        ).Reason.ShouldBe(CheckReasons.IssuerKeyRevoked);

    [Fact]
    public async Task Another_key_under_the_same_name_in_the_did_document_is_refused() =>
        (
            await Verify(
                Alice,
                "https://host.example/alice/key.json",
                KeyLookup.Found(new VerificationKey(Sample.Key.PublicKey, Alice, MayAssert: true))
            )
        ).Reason.ShouldBe(CheckReasons.IssuerKeyMismatch);

    [Fact]
    public async Task Nothing_is_decided_while_the_did_document_is_out_of_reach()
    {
        var report = await Verify(Alice, "https://host.example/alice/key", KeyLookup.Unavailable);

        report.Reason.ShouldBe(CheckReasons.IssuerKeyUnavailable);
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
    }

    [Theory]
    [InlineData("https://host.example/alice", "https://host.example/alice/key.json")]
    [InlineData("https://host.example/alice/", "https://host.example/alice/keys/1.json")]
    [InlineData("https://host.example/alice", "https://host.example/alice")]
    [InlineData("https://host.example/alice?x", "https://host.example/alice/key.json")]
    [InlineData("https://host.example/alice?x", "https://host.example/alice?x")]
    [InlineData("https://host.example", "https://host.example/keys/1")]
    public async Task A_bare_key_under_the_address_of_the_issuer_is_the_issuers(
        string issuer,
        string kid
    ) => (await Verify(issuer, kid)).Reason.ShouldBeNull();

    [Theory]
    [InlineData("https://host.example/alice", "https://host.example/bob/key.json")]
    [InlineData("https://host.example/alice", "https://host.example/alices/key.json")]
    [InlineData("https://host.example/alice", "https://host.example/key.json")]
    [InlineData("https://host.example/alice", "https://host.example/alice/../bob/key.json")]
    [InlineData("https://host.example/alice", "https://host.example/alice/%2e%2e/bob/key.json")]
    [InlineData("https://host.example/alice", "https://host.example/alice/..%2Fbob/key.json")]
    [InlineData("https://host.example/alice", "https://host.example/Alice/key.json")]
    [InlineData("https://host.example/alice", "https://bob@host.example/alice/key.json")]
    [InlineData("https://host.example/u?alice", "https://host.example/u?bob")]
    [InlineData("https://host.example/alice/..", "https://host.example/bob/key.json")]
    [InlineData("https://host.example/alice/%2e%2e", "https://host.example/bob/key.json")]
    [InlineData("https://host.example/alice", "https://host.example/alice\\..\\bob/key.json")]
    public async Task A_bare_key_outside_the_address_of_the_issuer_is_refused(
        string issuer,
        string kid
    ) => (await Verify(issuer, kid)).Reason.ShouldBe(CheckReasons.IssuerKeyMismatch);

    [Theory]
    [InlineData(Alice)]
    [InlineData("https://host.example/alice")]
    public async Task A_proof_in_the_badge_with_a_bare_key_of_somebody_else_is_refused(
        string issuer
    )
    {
        const string method = "https://host.example/bob/key.json";
        var badge = Sample.Badge();
        var document = new CredentialSigner(Sample.Key, issuer + "#key").Sign(
            badge with
            {
                Issuer = badge.Issuer with { Id = issuer },
            },
            Sample.Now
        );
        var json = JsonNode.Parse(document)!;
        json.AsObject().Remove("proof");
        var signed = DataIntegrity.Sign(
            json.ToJsonString(),
            Sample.Key,
            new DataIntegrityOptions { VerificationMethod = method, Created = Sample.Now }
        );
        var report = await new Sources
        {
            Others =
            {
                [method] = KeyLookup.Found(
                    new VerificationKey(Sample.Key.PublicKey, "", MayAssert: true)
                ),
            },
        }.VerifyAsync(signed);

        report["proof"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report["issuer-key"]!.Outcome.ShouldBe(CheckOutcome.Failed);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    private static async Task<VerificationReport> Verify(
        string issuer,
        string kid,
        KeyLookup? listed = null
    )
    {
        var badge = Sample.Badge();
        var token = new CredentialSigner(Bobs, issuer + "#key").SignAsJwt(
            badge with
            {
                Issuer = badge.Issuer with { Id = issuer },
            },
            kid
        );
        return await new Sources
        {
            Others =
            {
                [kid] = KeyLookup.Found(new VerificationKey(Bobs.PublicKey, "", MayAssert: true)),
                [DidWeb.VerificationMethodOf(issuer, Bobs.PublicKey)] =
                    listed ?? KeyLookup.NotListed,
            },
        }.VerifyAsync(token);
    }
}
