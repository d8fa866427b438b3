using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Issuing;

public sealed class IssueCredentialTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_coach_awards_a_badge_that_is_signed_and_names_its_holder()
    {
        var stage = await CredentialsStage.SetAsync(app);

        var card = await stage.IssuedAsync();

        card.RecipientName.ShouldBe("Samira Yilmaz");
        card.IssuerName.ShouldBe("De Werkschakel");
        var json = JsonNode.Parse((await RowsAsync(stage)).Single().Json)!;
        json["issuer"]!["id"]!.GetValue<string>().ShouldStartWith("did:key:z6Mk");
        json["proof"]![0]!["cryptosuite"]!.GetValue<string>().ShouldBe("eddsa-rdfc-2022");
        json["credentialStatus"]!["type"]!.GetValue<string>().ShouldBe("BitstringStatusListEntry");
        json["credentialSubject"]!["identifier"]!
            .AsArray()
            .ShouldContain(one => one!["identityHash"]!.GetValue<string>() == "Samira Yilmaz");
        json["credentialSubject"]!["achievement"]!["alignment"]!.AsArray().Count.ShouldBe(7);
        json["evidence"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_has_an_e_mail_address_is_recognised_by_it_and_nobody_reads_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var without = await stage.SignedAsync(await stage.IssuedAsync(Guid.CreateVersion7()));
        without.ShouldNotContain("emailAddress");
        await stage.Region.ReachableAsync(stage.Participant, "Samira.Yilmaz@Voorbeeld.nl");

        var signed = await stage.SignedAsync(await stage.IssuedAsync(Guid.CreateVersion7()));

        signed.ShouldNotContain("@voorbeeld", Case.Insensitive);
        var identity = JsonNode.Parse(signed)!["credentialSubject"]!["identifier"]!
            .AsArray()
            .Single(one => one!["identityType"]!.GetValue<string>() == "emailAddress")!;
        identity["hashed"]!.GetValue<bool>().ShouldBeTrue();
        var salt = identity["salt"]!.GetValue<string>();
        identity["identityHash"]!
            .GetValue<string>()
            .ShouldBe(
                "sha256$"
                    + Convert.ToHexStringLower(
                        SHA256.HashData(Encoding.UTF8.GetBytes("samira.yilmaz@voorbeeld.nl" + salt))
                    )
            );
        (await stage.VerifyAsync(signed))["verdict"]!.GetValue<string>().ShouldBe("genuine");
    }

    [Fact]
    public async Task Every_badge_says_where_a_newer_edition_of_it_stands()
    {
        var stage = await CredentialsStage.SetAsync(app);

        var signed = JsonNode.Parse(await stage.SignedAsync(await stage.IssuedAsync()))!;

        signed["validUntil"].ShouldBeNull();
        signed["refreshService"]!["id"]!.ToString().ShouldBe(signed["id"] + "/bestand");
        signed["refreshService"]!["type"]!.ToString().ShouldBe("1EdTechCredentialRefresh");
    }

    [Fact]
    public async Task Issuing_writes_an_audit_line()
    {
        var stage = await CredentialsStage.SetAsync(app);

        var card = await stage.IssuedAsync();

        var lines = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .AuditTrail.Where(line => line.Subject == card.Id.Value)
                    .ToListAsync()
        );
        lines.ShouldHaveSingleItem().Action.ShouldBe("credential.issued");
    }

    [Fact]
    public async Task Asking_twice_for_the_same_path_gives_the_same_credential()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var path = Guid.CreateVersion7();

        var first = await stage.IssuedAsync(path);
        var second = await stage.IssuedAsync(path);

        second.Id.ShouldBe(first.Id);
        (await RowsAsync(stage)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_double_submit_at_the_same_moment_issues_once()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var path = Guid.CreateVersion7();

        var cards = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => stage.IssuedAsync(path)));

        cards.Select(card => card.Id).Distinct().ShouldHaveSingleItem();
        (await RowsAsync(stage)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Another_path_gives_another_credential_at_another_place_in_the_list()
    {
        var stage = await CredentialsStage.SetAsync(app);

        await stage.IssuedAsync(Guid.CreateVersion7());
        await stage.IssuedAsync(Guid.CreateVersion7());

        var rows = await RowsAsync(stage);
        rows.Select(row => row.StatusIndex).Distinct().Count().ShouldBe(2);
        rows.Select(row => row.Salt).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_achievement_that_is_not_published_cannot_be_awarded()
    {
        var stage = await CredentialsStage.SetAsync(app);

        var outcome = await stage.IssueAsync(
            stage.Coach.Actor,
            stage.Order() with
            {
                AchievementKey = "no-such-thing",
            }
        );

        outcome.Refusal.ShouldBe(CredentialsRefusals.AchievementUnknown);
    }

    [Fact]
    public async Task A_coach_may_award_on_behalf_of_the_workplace_of_the_participant()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var town = await stage.Region.OrganisationAsync("Gemeente Tiel");
        var worker = await stage.Region.PersonAsync(Role.Participant, organisation: town);
        await stage.Region.CareAsync(stage.Coach, worker, Role.Coach);

        var outcome = await stage.IssueAsync(
            stage.Coach.Actor,
            stage.Order() with
            {
                Recipient = worker.Id,
                Organisation = town,
            }
        );

        outcome.Value!.IssuerName.ShouldBe("Gemeente Tiel");
    }

    [Fact]
    public async Task For_a_stranger_the_recipient_does_not_exist()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var elsewhere = await TestRegion.FoundAsync(app);
        var town = await stage.Region.OrganisationAsync();
        TestPerson[] strangers =
        [
            await stage.Region.PersonAsync(Role.Coach),
            await stage.Region.PersonAsync(Role.Supervisor),
            await stage.Region.PersonAsync(Role.Designer, organisation: town),
            await elsewhere.PersonAsync(Role.Coach),
            await elsewhere.PersonAsync(Role.Administrator),
            stage.Participant,
        ];

        foreach (var stranger in strangers)
            (await stage.IssueAsync(stranger.Actor, stage.Order())).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
    }

    private Task<List<Credential>> RowsAsync(CredentialsStage stage) =>
        app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<Credential>()
                    .AsNoTracking()
                    .ToListAsync()
        );
}
