using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

/// <summary>Endorsements by themselves and within a badge.</summary>
public sealed class EndorsementTests
{
    private static readonly VerificationOptions Options = new() { Now = Sample.Now };
    private readonly Sources shelf = new();

    [Fact]
    public async Task An_endorsement_signed_with_the_key_of_its_issuer_is_accepted()
    {
        var report = await VerifyAsync(Sample.Signer.Sign(Endorsement(), Sample.Now));

        report.Verdict.ShouldBe(VerificationVerdict.Accepted);
        report.Endorsement!.Comment.ShouldBe("Zij werkt bij ons zoals het hoort.");
    }

    [Fact]
    public async Task About_another_badge_it_is_refused()
    {
        var signed = Sample.Signer.Sign(
            Endorsement() with
            {
                Endorsed = "https://leerspoor.example.nl/credentials/2",
            },
            Sample.Now
        );

        (await VerifyAsync(signed)).Reason.ShouldBe(CheckReasons.EndorsedOther);
    }

    [Fact]
    public async Task A_changed_word_a_future_and_a_past_endorsement_are_refused()
    {
        var signed = Sample.Signer.Sign(Endorsement(), Sample.Now);
        (
            await VerifyAsync(signed.Replace("zoals het hoort", "het beste van allen"))
        ).Reason.ShouldBe(CheckReasons.ProofSignature);
        (
            await VerifyAsync(
                Sample.Signer.Sign(
                    Endorsement() with
                    {
                        ValidUntil = Sample.Now.AddDays(-1),
                    },
                    Sample.Now
                )
            )
        ).Reason.ShouldBe(CheckReasons.ValidityExpired);
        (
            await VerifyAsync(
                Sample.Signer.Sign(
                    Endorsement() with
                    {
                        ValidFrom = Sample.Now.AddDays(1),
                    },
                    Sample.Now
                )
            )
        ).Reason.ShouldBe(CheckReasons.ValidityNotYet);
    }

    [Fact]
    public async Task A_badge_is_no_endorsement_and_an_endorsement_is_no_badge()
    {
        (await VerifyAsync(Sample.Signer.Sign(Sample.Badge(), Sample.Now))).Reason.ShouldBe(
            CheckReasons.StructureInvalid
        );
        var report = await new CredentialVerifier(shelf, shelf).VerifyAsync(
            Sample.Signer.Sign(Endorsement(), Sample.Now),
            Options,
            TestContext.Current.CancellationToken
        );
        report.Reason.ShouldBe(CheckReasons.StructureInvalid);
    }

    [Fact]
    public async Task Within_a_badge_it_is_covered_by_the_badge_and_still_stands_by_itself()
    {
        var endorsement = Sample.Signer.Sign(Endorsement(), Sample.Now);
        var signed = Sample.Signer.Sign(
            Sample.Badge() with
            {
                Endorsements = [endorsement],
            },
            Sample.Now
        );
        var verifier = new CredentialVerifier(shelf, shelf);

        var report = await verifier.VerifyAsync(
            signed,
            Options,
            TestContext.Current.CancellationToken
        );

        report.Verdict.ShouldBe(VerificationVerdict.Accepted);
        var within = report.Credential!.Endorsements.ShouldHaveSingleItem();
        (await VerifyAsync(within)).Verdict.ShouldBe(VerificationVerdict.Accepted);
        (
            await verifier.VerifyAsync(
                signed.Replace("zoals het hoort", "het beste van allen"),
                Options,
                TestContext.Current.CancellationToken
            )
        ).Reason.ShouldBe(CheckReasons.ProofSignature);
    }

    private static EndorsementCredential Endorsement() =>
        new()
        {
            Id = "https://leerspoor.example.nl/endorsements/1",
            Issuer = new Profile { Id = Sample.Issuer, Name = "Regio Oost" },
            ValidFrom = Sample.Now.AddDays(-1),
            Name = "Onderschrijving",
            Endorsed = Sample.Badge().Id,
            Comment = "Zij werkt bij ons zoals het hoort.",
        };

    private ValueTask<EndorsementReport> VerifyAsync(string text) =>
        new CredentialVerifier(shelf, shelf).VerifyEndorsementAsync(
            text,
            [Sample.Badge().Id],
            Options,
            TestContext.Current.CancellationToken
        );
}
