using System.Text.Json.Nodes;
using Leerspoor.Credentials.Tests.Rotating;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Endorsing;

/// <summary>What became of an endorsement is for anyone to see, and one given by itself is answered as what it is.</summary>
public sealed class EndorsementStatusTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_stranger_who_only_fetches_sees_that_it_was_taken_back()
    {
        var (stage, card, endorsement) = await EndorsedAsync();
        var badge = JsonNode.Parse(endorsement)!["credentialSubject"]!["id"]!.GetValue<string>();
        var outside = new Keys.Fetcher(app);
        async Task<string?> ReasonAsync() =>
            (
                await new CredentialVerifier(outside, outside).VerifyEndorsementAsync(
                    endorsement,
                    [badge],
                    new VerificationOptions { Now = app.Clock.Now }
                )
            ).Reason;
        (await ReasonAsync()).ShouldBeNull();

        await WithdrawAsync(stage, card);

        (await ReasonAsync()).ShouldBe(CheckReasons.StatusRevoked);
        // It had a place of its own: the badge itself counts as before.
        (await stage.VerifyAsync(await stage.SignedAsync(card)))["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
    }

    [Fact]
    public async Task By_itself_it_is_answered_as_an_endorsement_with_who_signed_and_about_what()
    {
        var (stage, card, endorsement) = await EndorsedAsync();
        var says = JsonNode.Parse(endorsement)!;

        var answer = await stage.VerifyAsync(endorsement);

        answer["verdict"]!.GetValue<string>().ShouldBe("genuine");
        answer["valid"]!.GetValue<bool>().ShouldBeTrue();
        answer["credential"].ShouldBeNull();
        answer["endorsement"]!["endorsed"]!.GetValue<string>().ShouldEndWith(card.Path);
        answer["endorsement"]!["issuer"]!["name"]!
            .GetValue<string>()
            .ShouldContain("Bakkerij De Korenaar");
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync("/controleren");
        await anyone.SubmitAsync("form:has([name='Input.Text'])", ("Input.Text", endorsement));
        anyone.Text.ShouldContain("Deze onderschrijving is echt en geldig");
        anyone.Text.ShouldContain("Altijd op tijd.");
        anyone.Page.QuerySelector($"main a[href='{card.Path}']").ShouldNotBeNull();

        says["credentialSubject"]!["endorsementComment"] = "De beste van het land.";
        (await stage.VerifyAsync(says.ToJsonString()))["reason"]!
            .GetValue<string>()
            .ShouldBe(CheckReasons.ProofSignature);
        await WithdrawAsync(stage, card);
        var after = await stage.VerifyAsync(endorsement);
        after["verdict"]!.GetValue<string>().ShouldBe("refused");
        after["reason"]!.GetValue<string>().ShouldBe(CheckReasons.StatusRevoked);
        await anyone.SubmitAsync("form:has([name='Input.Text'])", ("Input.Text", endorsement));
        anyone.Text.ShouldContain("Deze onderschrijving is later ingetrokken.");
    }

    [Fact]
    public async Task It_is_taken_back_also_when_nobody_can_sign_a_new_edition_any_more()
    {
        var (stage, card, endorsement) = await EndorsedAsync();
        await Keys.LoseAsync(stage, card);

        await WithdrawAsync(stage, card);

        (await stage.VerifyAsync(endorsement))["reason"]!
            .GetValue<string>()
            .ShouldBe(CheckReasons.StatusRevoked);
    }

    private async Task<(
        CredentialsStage Stage,
        Contract.CredentialCard Card,
        string Endorsement
    )> EndorsedAsync()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var token = await EndorsementStage.TokenAsync(stage, card);
        (
            await EndorsementStage.GiveAsync(app, token, EndorsementStage.Typed())
        ).Refusal.ShouldBeNull();
        var badge = JsonNode.Parse(await stage.SignedAsync(card))!;
        return (stage, card, badge["endorsement"]![0]!.ToJsonString());
    }

    private async Task WithdrawAsync(CredentialsStage stage, Contract.CredentialCard card)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var view = (await EndorsementStage.ShowAsync(stage, stage.Coach.Actor, card.Id)).Value!;
        (
            await EndorsementStage.WithdrawAsync(
                stage,
                stage.Coach.Actor,
                card.Id,
                view.Lines[0].Id
            )
        ).Refusal.ShouldBeNull();
    }
}
