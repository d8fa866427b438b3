using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Keys;

/// <summary>Documents of others: keys that were withdrawn, that have an end, or that stand where they are used.</summary>
public sealed class DidDocumentTests
{
    private static readonly string Signed = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Theory]
    [InlineData("revoked", "2026-11-22T10:00:00Z", CheckReasons.IssuerKeyRevoked)]
    [InlineData("revoked", "2026-11-22T09:00:00Z", CheckReasons.IssuerKeyRevoked)]
    [InlineData("revoked", "2026-11-22T10:00:01Z", null)]
    [InlineData("revoked", "yesterday", CheckReasons.IssuerKeyRevoked)]
    [InlineData("expires", "2026-11-22T10:00:00Z", "issuer-key.expired")]
    [InlineData("expires", "2026-11-22T10:00:01Z", null)]
    [InlineData("expires", "yesterday", "issuer-key.expired")]
    public async Task A_key_counts_only_for_what_it_signed_before_its_end(
        string property,
        string moment,
        string? reason
    )
    {
        var report = await Verify(Signed, Document(method => method[property] = moment));

        report.Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task A_signature_without_a_moment_counts_for_nothing_once_its_key_was_withdrawn() =>
        (
            await Verify(
                WithoutMoment(),
                Document(method => method["revoked"] = "2030-01-01T00:00:00Z")
            )
        )["issuer-key"]!.Reason.ShouldBe(CheckReasons.IssuerKeyRevoked);

    [Theory]
    [InlineData("2026-11-22T10:00:00Z", "issuer-key.expired")]
    [InlineData("2026-11-22T10:00:01Z", null)]
    public async Task A_signature_without_a_moment_counts_until_the_end_of_its_key(
        string moment,
        string? reason
    ) =>
        (await Verify(WithoutMoment(), Document(method => method["expires"] = moment)))[
            "issuer-key"
        ]!.Reason.ShouldBe(reason);

    [Fact]
    public void A_key_that_stands_where_it_is_used_is_found()
    {
        var document = Embedded("assertionMethod");

        DidDocument
            .Find(document, Sample.Issuer, Sample.Method)
            .Key.ShouldBe(
                new VerificationKey(Sample.Key.PublicKey, Sample.Issuer, MayAssert: true)
            );
    }

    [Fact]
    public void A_key_that_stands_where_others_things_are_signed_is_not_found() =>
        DidDocument
            .Find(Embedded("authentication"), Sample.Issuer, Sample.Method)
            .ShouldBe(KeyLookup.NotListed);

    [Fact]
    public void Two_keys_under_one_name_are_none()
    {
        using var other = Ed25519PrivateKey.FromSeed(new byte[32]);
        var document = JsonNode.Parse(Embedded("assertionMethod"))!;
        var second = document["assertionMethod"]![0]!.DeepClone();
        second["publicKeyMultibase"] = other.PublicKey.Multikey;
        document["verificationMethod"] = new JsonArray(second);

        DidDocument
            .Find(document.ToJsonString(), Sample.Issuer, Sample.Method)
            .ShouldBe(KeyLookup.NotListed);
    }

    [Fact]
    public void A_key_is_found_by_what_it_is_whatever_it_is_called()
    {
        using var other = RsaPrivateKey.Create();
        var document = Document(method => method["id"] = Sample.Issuer + "#sleutel-1");
        var named = JsonNode.Parse(document)!;
        named["assertionMethod"] = new JsonArray("#sleutel-1");

        var found = DidDocument.FindSame(named.ToJsonString(), Sample.Issuer, Sample.Key.PublicKey);

        found.Key.ShouldBe(
            new VerificationKey(Sample.Key.PublicKey, Sample.Issuer, MayAssert: true)
        );
        DidDocument
            .FindSame(document, Sample.Issuer, Sample.Key.PublicKey)
            .Key!.MayAssert.ShouldBeFalse();
        DidDocument
            .FindSame(document, Sample.Issuer, other.PublicKey)
            .ShouldBe(KeyLookup.NotListed);
    }

    private static string Document(Action<JsonNode> change)
    {
        var document = JsonNode.Parse(DidDocument.Write(Sample.Issuer, [Sample.Key.PublicKey]))!;
        change(document["verificationMethod"]![0]!);
        return document.ToJsonString();
    }

    private static string Embedded(string purpose)
    {
        var document = JsonNode
            .Parse(DidDocument.Write(Sample.Issuer, [Sample.Key.PublicKey]))!
            .AsObject();
        var method = document["verificationMethod"]![0]!.DeepClone();
        document.Remove("verificationMethod");
        document.Remove("assertionMethod");
        document[purpose] = new JsonArray(method);
        return document.ToJsonString();
    }

    private static string WithoutMoment()
    {
        var badge = JsonNode.Parse(Signed)!;
        badge["proof"]![0]!.AsObject().Remove("created");
        return badge.ToJsonString();
    }

    private static async Task<VerificationReport> Verify(string signed, string document) =>
        await new Sources
        {
            Key = DidDocument.Find(document, Sample.Issuer, Sample.Method),
        }.VerifyAsync(signed);

    [Fact]
    public void A_withdrawn_key_stays_listed_with_the_moment_and_no_other_has_one()
    {
        using var other = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var method = DidWeb.VerificationMethodOf(Sample.Issuer, Sample.Key.PublicKey);
        var from = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        var document = DidDocument.Write(
            Sample.Issuer,
            [other.PublicKey, Sample.Key.PublicKey],
            new Dictionary<string, DateTimeOffset> { [method] = from }
        );

        DidDocument.Find(document, Sample.Issuer, method).Key!.RevokedAt.ShouldBe(from);
        DidDocument
            .Find(
                document,
                Sample.Issuer,
                DidWeb.VerificationMethodOf(Sample.Issuer, other.PublicKey)
            )
            .Key!.RevokedAt.ShouldBeNull();
    }
}
