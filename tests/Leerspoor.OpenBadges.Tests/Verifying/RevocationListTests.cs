using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

public class RevocationListTests
{
    private const string Address = "https://leerspoor.example.nl/revocations/1";

    private static readonly string Badge = Sample.Signer.Sign(
        Sample.Badge() with
        {
            Status = null,
            RevocationListUrl = Address,
        },
        Sample.Now
    );

    [Fact]
    public async Task A_list_that_does_not_name_the_badge_lets_it_pass() =>
        (await Verify(List("https://leerspoor.example.nl/credentials/9"))).ShouldBeNull();

    [Fact]
    public async Task A_list_that_names_the_badge_revokes_it() =>
        (await Verify(List("https://leerspoor.example.nl/credentials/1"))).ShouldBe(
            CheckReasons.StatusRevoked
        );

    [Fact]
    public async Task An_entry_that_says_not_revoked_lets_it_pass() =>
        (
            await Verify(
                List("https://leerspoor.example.nl/credentials/1")
                    .Replace("true", "false", StringComparison.Ordinal)
            )
        ).ShouldBeNull();

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("niets")]
    [InlineData("""{"issuer":"did:web:elders.example","revokedCredential":[]}""")]
    public async Task What_is_no_list_of_the_issuer_is_not_believed(string text) =>
        (await Verify(text)).ShouldBe(CheckReasons.StatusInvalid);

    [Fact]
    public async Task A_list_out_of_reach_leaves_it_undecided() =>
        (await new Sources().VerifyAsync(Badge)).Reason.ShouldBe(CheckReasons.StatusUnavailable);

    [Fact]
    public void A_credential_carries_one_status() =>
        Should.Throw<ArgumentException>(() =>
            Sample.Signer.Sign(Sample.Badge() with { RevocationListUrl = Address }, Sample.Now)
        );

    private static string List(string id) =>
        new RevocationList
        {
            Id = Address,
            Issuer = Sample.Issuer,
            Revoked = [id],
        }.Write();

    private static async Task<string?> Verify(string list) =>
        (await new Sources { Revocations = StatusAnswer.Fetched(list) }.VerifyAsync(Badge)).Reason;
}
