using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Tests.Connecting;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Renewing;

/// <summary>An issued credential gets a newer edition under the same address.</summary>
public sealed class RenewTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Address_status_and_day_of_the_award_stay_and_the_rest_is_new()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var before = await stage.SignedAsync(card);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var end = DateOnly.FromDateTime(app.Clock.Now.UtcDateTime).AddYears(1);

        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync($"{card.Path}/beheer");
        await coach.SubmitAsync(
            "form:has([name='Renew.Until'])",
            ("Renew.Until", end.ToString("yyyy-MM-dd")),
            ("Renew.Evidence", "Gezien in het magazijn.\nGezien bij de bakker.")
        );

        var (old, renewed) = (
            JsonNode.Parse(before)!,
            JsonNode.Parse(await stage.SignedAsync(card))!
        );
        foreach (var same in new[] { "id", "awardedDate", "credentialStatus" })
            renewed[same]!.ToJsonString().ShouldBe(old[same]!.ToJsonString());
        renewed["validFrom"]!.ToString().CompareTo(old["validFrom"]!.ToString()).ShouldBe(1);
        renewed["evidence"]!.AsArray().Count.ShouldBe(2);
        renewed["refreshService"]!["id"]!.ToString().ShouldBe(renewed["id"] + "/bestand");
        (await stage.VerifyAsync(renewed.ToJsonString()))["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        foreach (var edition in new[] { before, renewed.ToJsonString() })
            (await stage.VerifyAsync(edition))["reason"]!
                .GetValue<string>()
                .ShouldBe("status.revoked");
    }

    [Fact]
    public async Task A_new_edition_knows_the_address_of_today_beside_the_name_of_today()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await stage.Region.ReachableAsync(stage.Participant, "samira@voorbeeld.nl");
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        (await RenewAsync(stage, stage.Coach.Actor, card, null)).Refusal.ShouldBeNull();

        JsonNode.Parse(await stage.SignedAsync(card))!["credentialSubject"]!["identifier"]!
            .AsArray()
            .Select(one => one!["identityType"]!.GetValue<string>())
            .ShouldBe(["systemId", "emailAddress", "name"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_ran_out_counts_again_and_what_refreshes_by_its_address_gets_the_new_edition()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await RenewAsync(stage, stage.Coach.Actor, card, app.Clock.Now.AddDays(2));
        app.Clock.Advance(TimeSpan.FromDays(5));
        (await stage.VerifyAsync(await stage.SignedAsync(card)))["reason"]!
            .GetValue<string>()
            .ShouldBe("validity-period.expired");

        await RenewAsync(stage, stage.Coach.Actor, card, app.Clock.Now.AddYears(1));

        var refresh = new Uri(
            JsonNode.Parse(await stage.SignedAsync(card))!["refreshService"]!["id"]!.ToString()
        );
        using var client = await app.AnonymousAsync();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var fetched = await client.GetStringAsync(new Uri(refresh.PathAndQuery, UriKind.Relative));
        (await stage.VerifyAsync(fetched))["verdict"]!.GetValue<string>().ShouldBe("genuine");
    }

    [Fact]
    public async Task A_program_that_asks_what_is_new_gets_the_new_edition()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var wallet = await WalletApp.RegisteredAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var since = Uri.EscapeDataString(app.Clock.Now.ToString("o"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Read);
        using var none = await wallet.CallAsync($"/credentials?since={since}", token);
        (await none.Content.ReadAsStringAsync()).ShouldContain("\"credential\":[]");

        await RenewAsync(stage, stage.Coach.Actor, card, null);

        using var one = await wallet.CallAsync($"/credentials?since={since}", token);
        (await one.Content.ReadAsStringAsync()).ShouldContain(card.Path);
    }

    [Fact]
    public async Task A_day_past_a_revoked_badge_and_a_stranger_are_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        (
            await RenewAsync(stage, stage.Coach.Actor, card, app.Clock.Now.AddDays(-3))
        ).Refusal!.Field.ShouldBe("Until");
        Actor[] strangers =
        [
            stage.Participant.Actor,
            (await stage.Region.PersonAsync(Role.Coach)).Actor,
            (await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Administrator)).Actor,
        ];
        foreach (var stranger in strangers)
            (await RenewAsync(stage, stranger, card, null)).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        (await RenewAsync(stage, stage.Coach.Actor, card, null)).Refusal.ShouldBe(
            CredentialsRefusals.AlreadyRevoked
        );
    }

    private Task<Outcome<Done>> RenewAsync(
        CredentialsStage stage,
        Actor actor,
        CredentialCard card,
        DateTimeOffset? until
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<RenewCredential>()
                    .HandleAsync(
                        actor,
                        card.Id,
                        new() { Until = until?.ToString("yyyy-MM-dd") },
                        CancellationToken.None
                    )
        );
}
