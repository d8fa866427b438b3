using System.IO.Compression;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

public class StatusListTests
{
    private static readonly string Badge = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Fact]
    public async Task A_fetched_list_that_does_not_name_the_badge_lets_it_pass() =>
        (
            await VerifyWith(Sample.Signer.Sign(Sample.StatusList(3), Sample.Now))
        ).Reason.ShouldBeNull();

    [Fact]
    public async Task A_fetched_list_that_names_the_badge_revokes_it() =>
        (
            await VerifyWith(Sample.Signer.Sign(Sample.StatusList(Sample.Index), Sample.Now))
        ).Reason.ShouldBe(CheckReasons.StatusRevoked);

    [Fact]
    public async Task A_list_that_was_changed_underway_is_not_believed()
    {
        var clean = JsonNode.Parse(Sample.Signer.Sign(Sample.StatusList(), Sample.Now))!;
        var revoked = JsonNode.Parse(
            Sample.Signer.Sign(Sample.StatusList(Sample.Index), Sample.Now)
        )!;
        revoked["credentialSubject"]!["encodedList"] = clean["credentialSubject"]![
            "encodedList"
        ]!.GetValue<string>();
        (await VerifyWith(revoked.ToJsonString())).Reason.ShouldBe(CheckReasons.StatusInvalid);
    }

    [Fact]
    public async Task A_list_of_another_issuer_is_not_believed()
    {
        using var other = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var list = Sample.StatusList() with { Issuer = DidKey.Of(other.PublicKey) };
        (
            await VerifyWith(
                new CredentialSigner(other, DidKey.VerificationMethodOf(other.PublicKey)).Sign(
                    list,
                    Sample.Now
                )
            )
        ).Reason.ShouldBe(CheckReasons.StatusInvalid);
    }

    [Fact]
    public async Task A_list_for_another_address_or_purpose_or_time_is_not_believed()
    {
        StatusListCredential[] wrong =
        [
            Sample.StatusList() with
            {
                Id = Sample.ListUrl + "2",
            },
            Sample.StatusList() with
            {
                Purpose = StatusListEntry.Suspension,
            },
            Sample.StatusList() with
            {
                ValidUntil = Sample.Now.AddHours(-1),
            },
        ];
        foreach (var list in wrong)
            (await VerifyWith(Sample.Signer.Sign(list, Sample.Now))).Reason.ShouldBe(
                CheckReasons.StatusInvalid
            );
        (await VerifyWith("{")).Reason.ShouldBe(CheckReasons.StatusInvalid);
    }

    [Fact]
    public void Bit_zero_is_the_leftmost_and_a_list_survives_writing()
    {
        var list = new BitstringStatusList();
        (list[0], list[7], list[8], list[131_071]) = (true, true, true, true);
        var encoded = list.Encode();

        encoded.ShouldStartWith("u");
        encoded.ShouldNotContain("=");
        Multibase.TryDecodeBase64Url(encoded, out var compressed).ShouldBeTrue();
        var bytes = new byte[4];
        using (var gzip = new GZipStream(new MemoryStream(compressed!), CompressionMode.Decompress))
            gzip.ReadExactly(bytes);
        bytes.ShouldBe([0x81, 0x80, 0, 0]);

        BitstringStatusList.TryDecode(encoded, out var read).ShouldBeTrue();
        read!.Length.ShouldBe(131_072);
        Enumerable.Range(0, read.Length).Where(i => read[i]).ShouldBe([0, 7, 8, 131_071]);
    }

    // Bitstring Status List 1.0, section 2.2, example: an empty list of 131,072 entries
    [Fact]
    public void The_example_of_the_standard_can_be_read()
    {
        BitstringStatusList
            .TryDecode(
                "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA",
                out var list
            )
            .ShouldBeTrue();
        list!.Length.ShouldBe(131_072);
        Enumerable.Range(0, list.Length).ShouldAllBe(i => !list[i]);
    }

    [Fact]
    public void A_list_that_unpacks_without_end_is_not_read()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(new byte[64 * 1024 * 1024]);
        BitstringStatusList
            .TryDecode(Multibase.EncodeBase64Url(bomb.ToArray()), out _)
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("u")]
    [InlineData("uAAAA")]
    [InlineData("zAAAA")]
    public void What_is_no_list_is_not_read(string? encoded) =>
        BitstringStatusList.TryDecode(encoded, out _).ShouldBeFalse();

    [Fact]
    public void A_list_is_never_too_short_to_hide_in() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BitstringStatusList(1024));

    private static async Task<VerificationReport> VerifyWith(string list) =>
        await new Sources { Status = StatusAnswer.Fetched(list) }.VerifyAsync(Badge);
}
