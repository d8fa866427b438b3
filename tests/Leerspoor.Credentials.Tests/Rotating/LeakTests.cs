using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Rotating;
using Leerspoor.Credentials.Tests.Publishing;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Rotating;

/// <summary>Somebody else may have had a key of a did:web: what it signed from that day on is refused.</summary>
public sealed class LeakTests(PublicApp app) : IClassFixture<PublicApp>
{
    [Fact]
    public async Task What_it_signed_from_that_day_is_refused_here_and_the_rest_stays_genuine()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var before = await stage.SignedAsync(await stage.IssuedAsync(Guid.CreateVersion7()));
        app.Clock.Advance(TimeSpan.FromDays(3));
        var card = await stage.IssuedAsync(Guid.CreateVersion7());
        var after = await stage.SignedAsync(card);
        using var administrator = await (
            await stage.Region.PersonAsync(Role.Administrator)
        ).SignedInAsync();

        await administrator.GetAsync("/badges-beheer/sleutels");
        await administrator.SubmitAsync(
            "form:has([name='Leak.From'])",
            (
                "Leak.Key",
                administrator.Page.QuerySelector("[name='Leak.Key']")!.GetAttribute("value")!
            ),
            ("Leak.From", Today())
        );
        await administrator.FollowAsync();

        administrator.Text.ShouldContain("De sleutel is afgekeurd.");
        administrator.Text.ShouldContain("Gelekt vanaf");
        (await stage.VerifyAsync(before))["verdict"]!.GetValue<string>().ShouldBe("genuine");
        (await stage.VerifyAsync(after))["reason"]!
            .GetValue<string>()
            .ShouldBe(CheckReasons.IssuerKeyRevoked);
        // A new key signs from now on, also what was signed in the bad days.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var renewed = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<RenewCredential>()
                    .HandleAsync(stage.Coach.Actor, card.Id, new(), CancellationToken.None)
        );
        renewed.Refusal.ShouldBeNull();
        (await stage.VerifyAsync(await stage.SignedAsync(card)))["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
        await stage.Region.WithDbAsync(async db =>
            (await db.AuditTrail.CountAsync(line => line.Action == "signing-key.leaked")).ShouldBe(
                1
            )
        );
    }

    [Fact]
    public async Task The_document_says_from_when_and_keeps_the_key_and_a_list_is_signed_by_another()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = JsonNode.Parse(await stage.SignedAsync(await stage.IssuedAsync()))!;
        var method = signed["proof"]![0]!["verificationMethod"]!.GetValue<string>();
        var administrator = await stage.Region.PersonAsync(Role.Administrator);

        (await DeclareAsync(administrator.Actor, await KeyAsync(stage), Today())).ShouldBeEmpty();

        DidWeb.TryGetDocumentUrl(method.Split('#')[0], out var url).ShouldBeTrue();
        var document = await Keys.FetchedAsync(app, url.AbsoluteUri);
        var leaked = document["verificationMethod"]!
            .AsArray()
            .Single(one => one!["id"]!.GetValue<string>() == method)!;
        leaked["revoked"]!
            .GetValue<string>()
            .ShouldBe(
                LocalDay.Start(LocalDay.Of(app.Clock.Now)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")
            );
        document["verificationMethod"]!
            .AsArray()
            .Count(one => one!["revoked"] is not null)
            .ShouldBe(1);
        document["assertionMethod"]!.ToJsonString().ShouldContain(method.Split('#')[1]);
        var list = await Keys.FetchedAsync(
            app,
            signed["credentialStatus"]!["statusListCredential"]!.GetValue<string>()
        );
        list["proof"]![0]!["verificationMethod"]!.GetValue<string>().ShouldNotBe(method);
    }

    [Fact]
    public async Task An_earlier_day_may_follow_and_never_a_later_one()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var administrator = (await stage.Region.PersonAsync(Role.Administrator)).Actor;
        var key = await KeyAsync(stage);
        (await DeclareAsync(administrator, key, Today(-2))).ShouldBeEmpty();

        (await DeclareAsync(administrator, key, Today(-1))).ShouldBe([
            CredentialsRefusals.KeyLeakedBefore,
        ]);
        (await DeclareAsync(administrator, key, Today(-3))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_key_of_this_region_or_with_a_day_to_come_nothing_happens()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var administrator = (await stage.Region.PersonAsync(Role.Administrator)).Actor;
        var elsewhere = await KeyAsync(await CredentialsStage.SetAsync(app));

        (await DeclareAsync(administrator, elsewhere, Today(1))).ShouldBe([
            CredentialsRefusals.KeyUnknown,
            CredentialsRefusals.LeakDayInvalid,
        ]);
        (await DeclareAsync(administrator, "x", null)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_stranger_declares_nothing()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var key = await KeyAsync(stage);
        Actor[] strangers =
        [
            stage.Coach.Actor,
            stage.Participant.Actor,
            (await stage.Region.PersonAsync(Role.Designer)).Actor,
            (await stage.Region.PersonAsync(Role.Administrator)).Actor with
            {
                OnlyAbout = stage.Participant.Id,
            },
        ];

        foreach (var stranger in strangers)
            (await DeclareAsync(stranger, key, Today())).ShouldBe([CredentialsRefusals.Unknown]);
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync("/badges-beheer/sleutels");
        coach.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private string Today(int plus = 0) =>
        LocalDay.Of(app.Clock.Now).AddDays(plus).ToString("yyyy-MM-dd");

    private Task<string> KeyAsync(CredentialsStage stage) =>
        app.InRegionAsync(
            stage.Region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<IssuerKeys>()
                        .CurrentAsync(CancellationToken.None)
                ).Key.Id.Value.ToString()
        );

    private Task<IReadOnlyList<Refusal>> DeclareAsync(Actor actor, string key, string? from) =>
        Declaring.TryAsync(app, actor, key, from);
}

/// <summary>Where the key is the issuer there is no document that could say it, so we do.</summary>
public sealed class LeakOfOwnKeyTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Here_it_is_refused_from_that_day_and_what_was_taken_back_is_still_seen()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var early = await stage.IssuedAsync(Guid.CreateVersion7());
        var before = await stage.SignedAsync(early);
        app.Clock.Advance(TimeSpan.FromDays(3));
        var late = await stage.IssuedAsync(Guid.CreateVersion7());
        var after = await stage.SignedAsync(late);
        var administrator = await stage.Region.PersonAsync(Role.Administrator);
        var key = await app.InRegionAsync(
            stage.Region.Id,
            async services =>
                (await services.GetRequiredService<IssuerKeys>().CurrentAsync(default)).Key.Id
        );

        (
            await Declaring.TryAsync(
                app,
                administrator.Actor,
                key.Value.ToString(),
                LocalDay.Of(app.Clock.Now).ToString("yyyy-MM-dd")
            )
        ).ShouldBeEmpty();

        (await stage.VerifyAsync(before))["verdict"]!.GetValue<string>().ShouldBe("genuine");
        (await stage.VerifyAsync(after))["reason"]!
            .GetValue<string>()
            .ShouldBe(CheckReasons.IssuerKeyRevoked);
        // Nobody signs with it any more.
        (
            await app.InRegionAsync(
                stage.Region.Id,
                services =>
                    services
                        .GetRequiredService<RenewCredential>()
                        .HandleAsync(stage.Coach.Actor, early.Id, new(), default)
            )
        ).Refusal.ShouldBe(CredentialsRefusals.IssuerChanged);
        await stage.RevokeAsync(stage.Coach.Actor, early, "Vergissing");
        (await stage.VerifyAsync(before))["reason"]!
            .GetValue<string>()
            .ShouldBe(CheckReasons.StatusRevoked);
    }
}

internal static class Declaring
{
    public static Task<IReadOnlyList<Refusal>> TryAsync(
        LeerspoorApp app,
        Actor actor,
        string key,
        string? from
    ) =>
        app.InRegionAsync<IReadOnlyList<Refusal>>(
            actor.Region,
            async services =>
                [
                    .. (
                        await services
                            .GetRequiredService<DeclareLeak>()
                            .HandleAsync(
                                actor,
                                new() { Key = key, From = from },
                                CancellationToken.None
                            )
                    ).Refusals,
                ]
        );
}
