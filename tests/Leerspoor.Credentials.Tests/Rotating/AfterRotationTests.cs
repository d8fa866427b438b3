using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Tests.Endorsing;
using Leerspoor.Credentials.Tests.Publishing;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Rotating;

/// <summary>With a public name: who fetches the list after a new key gets it signed with that key.</summary>
public sealed class ListAfterRotationTests(PublicApp app) : IClassFixture<PublicApp>
{
    [Fact]
    public async Task After_a_new_key_the_status_list_is_signed_with_that_key_though_nothing_else_changed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var list = ListOf(await stage.SignedAsync(await stage.IssuedAsync()));
        var before = await Keys.FetchedAsync(app, list);

        await Keys.ReplaceAsync(stage);

        var after = await Keys.FetchedAsync(app, list);
        MethodOf(after).ShouldNotBe(MethodOf(before));
        (after["credentialSubject"]!["encodedList"]!.GetValue<string>()).ShouldBe(
            before["credentialSubject"]!["encodedList"]!.GetValue<string>()
        );
        var next = await stage.SignedAsync(await stage.IssuedAsync(Guid.CreateVersion7()));
        MethodOf(after).ShouldBe(MethodOf(JsonNode.Parse(next)!));
    }

    private static string ListOf(string signed) =>
        JsonNode.Parse(signed)!["credentialStatus"]!["statusListCredential"]!.GetValue<string>();

    private static string MethodOf(JsonNode signed) =>
        signed["proof"]![0]!["verificationMethod"]!.GetValue<string>();
}

/// <summary>Without a public name the key is the issuer: what it gave stays its own, and goes on living after a new key.</summary>
public sealed class EarlierKeyTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_badge_of_an_earlier_key_gets_new_editions_of_that_same_key()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var before = JsonNode.Parse(await stage.SignedAsync(card))!;
        await Keys.ReplaceAsync(stage);

        var outcome = await RenewAsync(stage, card);

        outcome.Refusal.ShouldBeNull();
        var after = JsonNode.Parse(await stage.SignedAsync(card))!;
        after["issuer"]!["id"]!.ToString().ShouldBe(before["issuer"]!["id"]!.ToString());
        after["validFrom"]!.ToString().ShouldNotBe(before["validFrom"]!.ToString());
        (await stage.VerifyAsync(after.ToJsonString()))["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
    }

    [Fact]
    public async Task It_is_endorsed_and_the_endorsement_is_of_the_same_issuer()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await Keys.ReplaceAsync(stage);

        var token = await EndorsementStage.TokenAsync(stage, card);
        (
            await EndorsementStage.GiveAsync(app, token, EndorsementStage.Typed())
        ).Refusal.ShouldBeNull();

        var badge = JsonNode.Parse(await stage.SignedAsync(card))!;
        badge["endorsement"]![0]!["issuer"]!["id"]!
            .ToString()
            .ShouldBe(badge["issuer"]!["id"]!.ToString());
        var answer = await stage.VerifyAsync(badge.ToJsonString());
        answer["credential"]!["endorsements"]![0]!["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
    }

    [Fact]
    public async Task A_stranger_who_only_fetches_sees_it_taken_back_in_a_list_of_its_own_issuer()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = await stage.SignedAsync(card);
        await Keys.ReplaceAsync(stage);
        var outside = new Keys.Fetcher(app);
        async Task<string?> ReasonAsync() =>
            (
                await new CredentialVerifier(outside, outside).VerifyAsync(
                    signed,
                    new VerificationOptions { Now = app.Clock.Now }
                )
            ).Reason;
        (await ReasonAsync()).ShouldBeNull();

        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");

        (await ReasonAsync()).ShouldBe(CheckReasons.StatusRevoked);
    }

    [Fact]
    public async Task Of_a_key_that_nobody_can_open_any_more_everything_is_refused_before_anyone_does_work()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await Keys.LoseAsync(stage, card);

        (await RenewAsync(stage, card)).Refusal.ShouldBe(CredentialsRefusals.IssuerChanged);
        (await EndorsementStage.AskAsync(stage, stage.Coach.Actor, card.Id)).Refusal.ShouldBe(
            CredentialsRefusals.IssuerChanged
        );
        using var holder = await stage.Participant.SignedInAsync();
        await holder.GetAsync($"/mijn/badges/{card.Id.Value}/wallet");
        await holder.SubmitAsync("main form");
        holder.Text.ShouldContain("Deze badge kan niet in een app.");
        holder.Page.QuerySelector(".offer__pin").ShouldBeNull();
        (await OfferAsync(stage, card)).ShouldBe(CredentialsRefusals.OfferImpossible);
    }

    [Fact]
    public async Task A_link_that_was_made_before_the_key_was_lost_leads_nowhere()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var token = await EndorsementStage.TokenAsync(stage, card);
        await Keys.LoseAsync(stage, card);

        using var baker = new WebVisitor(await app.AnonymousAsync());
        await baker.GetAsync($"/onderschrijven/{token}");

        baker.Page.QuerySelector("[name='Input.Typed']").ShouldBeNull();
    }

    private Task<Refusal?> OfferAsync(CredentialsStage stage, CredentialCard card) =>
        app.InRegionAsync(
            stage.Region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<Credentials.Offering.MakeOffer>()
                        .HandleAsync(stage.Participant.Actor, card.Id, CancellationToken.None)
                ).Refusal
        );

    private Task<Outcome<Done>> RenewAsync(CredentialsStage stage, CredentialCard card)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<RenewCredential>()
                    .HandleAsync(stage.Coach.Actor, card.Id, new(), CancellationToken.None)
        );
    }
}
