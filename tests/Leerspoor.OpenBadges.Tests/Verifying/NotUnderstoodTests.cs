using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

/// <summary>What we do not understand is not wrong: it stays undecided. What is written in an unusual but right way is read.</summary>
public sealed class NotUnderstoodTests
{
    private const string Earlier = "https://www.w3.org/2018/credentials/v1";

    private static readonly string Signed = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Fact]
    public async Task A_context_that_is_not_bundled_leaves_it_undecided() =>
        await ShouldBeUndecided(
            Change(j => j["@context"]!.AsArray().Add("https://elders.example/context")),
            CheckNames.Context,
            CheckReasons.ContextUnknown
        );

    [Fact]
    public async Task A_later_edition_of_Open_Badges_leaves_it_undecided() =>
        await ShouldBeUndecided(
            Change(j =>
                j["@context"]![1] = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.9.json"
            ),
            CheckNames.Context,
            CheckReasons.ContextUnknown
        );

    [Fact]
    public async Task A_context_further_down_that_is_not_bundled_leaves_it_undecided() =>
        await ShouldBeUndecided(
            Change(j => j["credentialSubject"]!["@context"] = "https://elders.example/context"),
            CheckNames.Context,
            CheckReasons.ContextUnknown
        );

    [Fact]
    public async Task A_context_that_is_not_bundled_makes_nothing_better_of_a_badge_taken_back()
    {
        var report = await new Sources { Status = StatusAnswer.Known(true) }.VerifyAsync(
            Change(j => j["@context"]!.AsArray().Add("https://elders.example/context"))
        );

        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_badge_in_the_form_of_VC_1_1_leaves_it_undecided(bool withName) =>
        await ShouldBeUndecided(
            Change(j =>
            {
                j["@context"]![0] = Earlier;
                j["issuanceDate"] = j["validFrom"]!.GetValue<string>();
                j.AsObject().Remove("validFrom");
                if (!withName)
                    j.AsObject().Remove("name");
            }),
            CheckNames.Context,
            CheckReasons.ContextUnknown
        );

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("https://w3id.org/vc/status-list/2021/v1", false)]
    public async Task A_kind_of_status_we_do_not_know_leaves_it_undecided(
        string? context,
        bool asList
    ) =>
        await ShouldBeUndecided(
            Change(j =>
            {
                if (context is not null)
                    j["@context"]!.AsArray().Add(context);
                j["credentialStatus"]!["type"] = asList
                    ? new JsonArray("StatusList2021Entry")
                    : "StatusList2021Entry";
                // the official schema asks for a text there
                if (asList)
                    j.AsObject().Remove("credentialSchema");
            }),
            CheckNames.Status,
            CheckReasons.StatusUnsupported
        );

    [Fact]
    public async Task A_kind_of_status_we_do_not_know_hides_no_other_word_without_a_meaning()
    {
        var report = await new Sources().VerifyAsync(
            Change(j =>
            {
                j["credentialStatus"]!["type"] = "StatusList2021Entry";
                j["diploma"] = "ja";
            })
        );

        report.Reason.ShouldBe(CheckReasons.ContextUndefinedTerm);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }

    [Theory]
    [InlineData("https://www.w3.org/ns/credentials/v2", "https://elders.example/context")]
    [InlineData(Earlier, null)]
    public async Task A_status_list_with_a_context_that_is_not_bundled_leaves_it_undecided(
        string first,
        string? second
    )
    {
        var list = JsonNode.Parse(Sample.Signer.Sign(Sample.StatusList(), Sample.Now))!;
        list["@context"] = second is null ? new JsonArray(first) : new JsonArray(first, second);
        var report = await new Sources
        {
            Status = StatusAnswer.Fetched(list.ToJsonString()),
        }.VerifyAsync(Signed);

        report.Reason.ShouldBe(CheckReasons.StatusUnsupported);
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
    }

    [Theory]
    [InlineData("2026-11-21T10:00:00.1Z")]
    [InlineData("2026-11-21T10:00:00.123456789Z")]
    [InlineData("2026-11-21T10:00:00.12345678901234567890+01:00")]
    [InlineData("2026-11-21T10:00:00.99999999999999999999Z")]
    public async Task A_moment_may_have_any_number_of_digits_behind_the_second(string moment)
    {
        var badge = Change(j =>
        {
            j.AsObject().Remove("proof");
            j["validFrom"] = moment;
        });

        var report = await new Sources().VerifyAsync(badge);
        report["structure"]!.Outcome.ShouldBe(CheckOutcome.Passed);
        report.Credential!.ValidFrom.Second.ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-11-21T10:00:00.Z")]
    [InlineData("2026-11-21T10:00:00,5Z")]
    [InlineData("2026-11-21T10:00:00.١Z")]
    [InlineData("2026-11-21T10:00:00.5")]
    public async Task What_is_no_moment_stays_refused(string moment) =>
        (await new Sources().VerifyAsync(Change(j => j["validFrom"] = moment))).Reason.ShouldBe(
            CheckReasons.StructureInvalid
        );

    [Fact]
    public async Task A_moment_of_a_million_digits_is_refused_and_breaks_nothing() =>
        (
            await new Sources().VerifyAsync(
                Change(j => j["validFrom"] = $"2026-11-21T10:00:00.{new string('1', 1_000_000)}Z")
            )
        ).Reason.ShouldBe(CheckReasons.StructureInvalid);

    [Theory]
    [InlineData("")]
    [InlineData("\n ")]
    public async Task A_mark_of_the_byte_order_in_front_is_no_part_of_a_badge(string space)
    {
        (await new Sources().VerifyAsync('\uFEFF' + space + Signed)).Reason.ShouldBeNull();
        DidDocument
            .Find(
                '\uFEFF' + DidDocument.Write(Sample.Issuer, [Sample.Key.PublicKey]),
                Sample.Issuer,
                Sample.Method
            )
            .Key.ShouldNotBeNull();
    }

    private static string Change(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Signed)!;
        change(json);
        return json.ToJsonString();
    }

    private static async Task ShouldBeUndecided(string json, string check, string reason)
    {
        var report = await new Sources().VerifyAsync(json);
        report[check]!.Outcome.ShouldBe(CheckOutcome.Unknown);
        report[check]!.Reason.ShouldBe(reason);
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
    }
}
