using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

public class RefusalTests
{
    private static readonly string Signed = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Fact]
    public async Task A_good_badge_passes_every_check()
    {
        var report = await new Sources().VerifyAsync(Signed, Sample.Email);

        report.Reason.ShouldBeNull();
        report.Verdict.ShouldBe(VerificationVerdict.Accepted);
        report
            .Checks.Select(c => c.Name)
            .ShouldBe([
                "json",
                "structure",
                "context",
                "proof",
                "issuer-key",
                "validity-period",
                "status",
                "schema",
                "recipient",
            ]);
        report.Credential!.Subject.Achievement.Name.ShouldBe("Veilig werken");
    }

    [Fact]
    public async Task A_changed_word_is_refused() =>
        await ShouldBeRefused(
            Signed.Replace("Werkt veilig op", "Werkt heel veilig op", StringComparison.Ordinal),
            CheckReasons.ProofSignature
        );

    [Fact]
    public async Task A_badge_signed_with_another_key_is_refused()
    {
        using var other = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        await ShouldBeRefused(
            new CredentialSigner(other, Sample.Method).Sign(Sample.Badge(), Sample.Now),
            CheckReasons.ProofSignature
        );
    }

    [Fact]
    public async Task A_key_the_issuer_does_not_list_is_refused()
    {
        using var other = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var json = new CredentialSigner(
            other,
            DidWeb.VerificationMethodOf(Sample.Issuer, other.PublicKey)
        ).Sign(Sample.Badge(), Sample.Now);
        await ShouldBeRefused(json, CheckReasons.IssuerKeyUnknown);
    }

    [Fact]
    public async Task A_key_of_someone_else_is_refused_though_its_signature_fits()
    {
        using var other = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var own = Sample.Badge() with
        {
            Issuer = Sample.Badge().Issuer with { Id = DidKey.Of(other.PublicKey) },
        };
        var json = new CredentialSigner(other, DidKey.VerificationMethodOf(other.PublicKey)).Sign(
            own,
            Sample.Now
        );
        (await new Sources().VerifyAsync(json)).Verdict.ShouldBe(VerificationVerdict.Accepted);

        var claimed = json.Replace(
            $"\"issuer\":{{\"id\":\"{DidKey.Of(other.PublicKey)}\"",
            $"\"issuer\":{{\"id\":\"{Sample.Issuer}\"",
            StringComparison.Ordinal
        );
        var report = await new Sources().VerifyAsync(claimed);
        report["proof"]!.Reason.ShouldBe(CheckReasons.ProofSignature);
        report["issuer-key"]!.Reason.ShouldBe(CheckReasons.IssuerKeyMismatch);
    }

    [Fact]
    public async Task A_key_whose_document_names_another_controller_is_refused() =>
        await ShouldBeRefused(
            Signed,
            CheckReasons.IssuerKeyMismatch,
            new Sources
            {
                Key = KeyLookup.Found(
                    new VerificationKey(Sample.Key.PublicKey, "did:web:elders.example", true)
                ),
            }
        );

    [Fact]
    public async Task A_key_that_is_not_for_statements_is_refused() =>
        await ShouldBeRefused(
            Signed,
            CheckReasons.IssuerKeyNotForAssertion,
            new Sources
            {
                Key = KeyLookup.Found(
                    new VerificationKey(Sample.Key.PublicKey, Sample.Issuer, false)
                ),
            }
        );

    [Theory]
    [InlineData(-1, CheckReasons.IssuerKeyRevoked)]
    [InlineData(1, null)]
    public async Task A_withdrawn_key_counts_only_for_what_it_signed_before(
        int hours,
        string? reason
    )
    {
        var key = new VerificationKey(
            Sample.Key.PublicKey,
            Sample.Issuer,
            true,
            Sample.Now.AddHours(hours)
        );
        (await new Sources { Key = KeyLookup.Found(key) }.VerifyAsync(Signed)).Reason.ShouldBe(
            reason
        );
    }

    [Fact]
    public async Task Nothing_is_decided_while_the_issuer_is_out_of_reach()
    {
        var report = await new Sources
        {
            Key = KeyLookup.Unavailable,
            Status = StatusAnswer.Unavailable,
        }.VerifyAsync(Signed);

        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
        report["issuer-key"]!.Reason.ShouldBe(CheckReasons.IssuerKeyUnavailable);
        report["status"]!.Reason.ShouldBe(CheckReasons.StatusUnavailable);
    }

    [Fact]
    public async Task An_expired_badge_is_refused() =>
        await ShouldBeRefused(Signed, CheckReasons.ValidityExpired, now: Sample.Now.AddYears(3));

    [Fact]
    public async Task A_badge_of_tomorrow_is_refused() =>
        await ShouldBeRefused(
            Sample.Signer.Sign(
                Sample.Badge() with
                {
                    ValidFrom = Sample.Now.AddDays(1),
                },
                Sample.Now
            ),
            CheckReasons.ValidityNotYet
        );

    [Fact]
    public async Task A_proof_from_the_future_is_refused() =>
        await ShouldBeRefused(
            Sample.Signer.Sign(Sample.Badge(), Sample.Now.AddHours(1)),
            CheckReasons.ProofFuture
        );

    [Fact]
    public async Task A_proof_with_another_purpose_is_refused() =>
        await ShouldBeRefused(
            Change(j => j["proof"]![0]!["proofPurpose"] = "authentication"),
            CheckReasons.ProofPurpose
        );

    [Fact]
    public async Task A_badge_without_proof_is_refused() =>
        await ShouldBeRefused(Change(j => j.AsObject().Remove("proof")), CheckReasons.ProofMissing);

    [Fact]
    public async Task A_proof_value_that_is_no_signature_is_refused() =>
        await ShouldBeRefused(
            Change(j => j["proof"]![0]!["proofValue"] = "z1"),
            CheckReasons.ProofInvalid
        );

    [Fact]
    public async Task An_unknown_kind_of_proof_leaves_it_undecided()
    {
        var report = await new Sources().VerifyAsync(
            Change(j => j["proof"]![0]!["cryptosuite"] = "bbs-2023")
        );
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
        report.Reason.ShouldBe(CheckReasons.ProofUnsupported);
    }

    [Fact]
    public async Task Contexts_in_another_order_are_refused() =>
        await ShouldBeRefused(
            Change(j =>
                j["@context"] = new JsonArray(ContextUrls.OpenBadges, ContextUrls.Credentials)
            ),
            CheckReasons.ContextUnknown
        );

    [Fact]
    public async Task A_word_no_context_knows_is_refused() =>
        await ShouldBeRefused(Change(j => j["diploma"] = "ja"), CheckReasons.ContextUndefinedTerm);

    [Theory]
    [InlineData(
        "validUntil",
        "https://www.w3.org/2018/credentials#validUntil",
        "http://www.w3.org/2001/XMLSchema#dateTime"
    )]
    public async Task An_end_date_hidden_behind_its_full_IRI_is_refused(
        string term,
        string iri,
        string type
    )
    {
        var json = Change(j =>
        {
            j[iri] = new JsonObject { ["@type"] = type, ["@value"] = j[term]!.GetValue<string>() };
            j.AsObject().Remove(term);
        });
        await ShouldBeRefused(json, CheckReasons.ContextUndefinedTerm, now: Sample.Now.AddYears(3));
    }

    [Fact]
    public async Task A_status_hidden_behind_an_alias_is_refused()
    {
        var json = Change(j =>
        {
            j["@context"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["toestand"] = new JsonObject
                        {
                            ["@id"] = "https://www.w3.org/2018/credentials#credentialStatus",
                            ["@type"] = "@id",
                        },
                    }
                );
            j["toestand"] = j["credentialStatus"]!.DeepClone();
            j.AsObject().Remove("credentialStatus");
        });
        await ShouldBeRefused(
            json,
            CheckReasons.ContextUnknown,
            new Sources { Status = StatusAnswer.Known(true) }
        );
    }

    [Fact]
    public async Task A_revoked_badge_is_refused() =>
        await ShouldBeRefused(
            Signed,
            CheckReasons.StatusRevoked,
            new Sources { Status = StatusAnswer.Known(true) }
        );

    [Fact]
    public async Task A_suspended_badge_is_refused()
    {
        var json = Sample.Signer.Sign(
            Sample.Badge() with
            {
                Status = new StatusListEntry(Sample.ListUrl, 3, StatusListEntry.Suspension),
            },
            Sample.Now
        );
        await ShouldBeRefused(
            json,
            CheckReasons.StatusSuspended,
            new Sources { Status = StatusAnswer.Known(true) }
        );
    }

    [Fact]
    public async Task A_badge_of_someone_else_is_refused() =>
        (await new Sources().VerifyAsync(Signed, "iemand.anders@voorbeeld.nl")).Reason.ShouldBe(
            CheckReasons.RecipientMismatch
        );

    [Fact]
    public async Task An_unknown_schema_leaves_it_undecided()
    {
        var report = await new Sources().VerifyAsync(
            Change(j => j["credentialSchema"]![0]!["id"] = "https://elders.example/schema")
        );
        report["schema"]!.Reason.ShouldBe(CheckReasons.SchemaUnknown);
    }

    [Theory]
    [InlineData("", CheckReasons.JsonMalformed)]
    [InlineData("[]", CheckReasons.JsonMalformed)]
    [InlineData("{} {}", CheckReasons.JsonMalformed)]
    [InlineData("{\"a\":1e999}", CheckReasons.JsonNumber)]
    [InlineData("{\"a\":\"\\ud800\"}", CheckReasons.JsonMalformed)]
    [InlineData("{\"a\":1,\"a\":2}", CheckReasons.JsonDuplicateKey)]
    [InlineData("{\"a\":1,\"\\u0061\":2}", CheckReasons.JsonDuplicateKey)]
    [InlineData("{}", CheckReasons.StructureMissing)]
    public async Task What_is_no_badge_is_refused(string json, string reason) =>
        await ShouldBeRefused(json, reason);

    [Fact]
    public async Task Endless_nesting_is_refused() =>
        await ShouldBeRefused($"{{\"a\":{new string('[', 10_000)}", CheckReasons.JsonTooDeep);

    [Fact]
    public async Task More_than_fits_is_refused() =>
        await ShouldBeRefused(
            Change(j => j["name"] = new string('x', 5 * 1024 * 1024)),
            CheckReasons.JsonTooLarge
        );

    [Theory]
    [InlineData("id")]
    [InlineData("validFrom")]
    [InlineData("issuer")]
    [InlineData("credentialSubject")]
    [InlineData("type")]
    public async Task A_badge_without_what_it_must_have_is_refused(string key)
    {
        var report = await new Sources().VerifyAsync(Change(j => j.AsObject().Remove(key)));
        report.Reason.ShouldBe(CheckReasons.StructureMissing);
        report["structure"]!.Detail.ShouldBe(key);
    }

    [Fact]
    public async Task A_date_without_time_zone_is_refused() =>
        await ShouldBeRefused(
            Change(j => j["validUntil"] = "2030-01-01T00:00:00"),
            CheckReasons.StructureInvalid
        );

    private static string Change(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Signed)!;
        change(json);
        return json.ToJsonString();
    }

    private static async Task ShouldBeRefused(
        string json,
        string reason,
        Sources? sources = null,
        DateTimeOffset? now = null
    )
    {
        var report = await (sources ?? new Sources()).VerifyAsync(json, now: now);
        report.Reason.ShouldBe(reason);
        report.Verdict.ShouldBe(VerificationVerdict.Refused);
    }
}
