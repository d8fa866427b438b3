using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

/// <summary>Reasons that only the badges of others give: a proof with an end of its own, a status of a kind that is not known here.</summary>
public sealed class LateReasonsTests
{
    [Fact]
    public async Task A_proof_that_carried_its_own_end_is_refused_after_it()
    {
        var badge = JsonNode.Parse(Sample.Signer.Sign(Sample.Badge(), Sample.Now))!;
        badge["proof"]![0]!["expires"] = "2026-11-21T00:00:00Z";

        var report = await new Sources().VerifyAsync(badge.ToJsonString());

        report[CheckNames.Proof]!.Reason.ShouldBe(CheckReasons.ProofExpired);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Theory]
    [InlineData("statusPurpose", "message")]
    [InlineData("type", "StatusList2021Entry")]
    public async Task A_status_of_another_kind_leaves_it_open(string key, string value)
    {
        var badge = JsonNode.Parse(Sample.Signer.Sign(Sample.Badge(), Sample.Now))!;
        badge["credentialStatus"]![key] = value;

        var report = await new Sources().VerifyAsync(badge.ToJsonString());

        report[CheckNames.Status]!.Outcome.ShouldBe(CheckOutcome.Unknown);
        report[CheckNames.Status]!.Reason.ShouldBe(CheckReasons.StatusUnsupported);
    }
}
