using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Endorsing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Endorsing;

/// <summary>An outside party endorses a badge by a personal link: what everybody sees of it, and what is refused.</summary>
public sealed class EndorsementTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Somebody_without_an_account_endorses_and_everybody_sees_who_signed_for_whom()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync($"{card.Path}/onderschrijven");
        await coach.SubmitAsync(
            "form:has([name='Input.Receiver'])",
            ("Input.Receiver", "Bakkerij"),
            ("Input.Days", "14")
        );
        var link = new Uri(
            coach.Page.QuerySelector(".share__link a")!.GetAttribute("href")!
        ).PathAndQuery;

        using var baker = new WebVisitor(await app.AnonymousAsync());
        await baker.GetAsync(link);
        baker.Text.ShouldContain("Samira Yilmaz");
        baker.Text.ShouldContain("Regio Rivierenland zet voor jou een digitale handtekening");
        await baker.SubmitAsync(
            "form:has([value='endorse'])",
            ("Input.Name", "Hans de Korte"),
            ("Input.Organisation", "Bakkerij De Korenaar"),
            ("Input.Position", "bedrijfsleider"),
            ("Input.Comment", "Altijd op tijd."),
            ("Input.Typed", "Hans de Korte"),
            ("Input.Sure", "true")
        );
        baker.Text.ShouldContain("Dank je wel");

        await baker.GetAsync(link);
        baker.Status.ShouldBe(HttpStatusCode.Gone);
        await baker.GetAsync(card.Path);
        baker.Text.ShouldContain("Altijd op tijd.");
        baker.Text.ShouldContain("namens Bakkerij De Korenaar");
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync($"/mijn/badges/{card.Id.Value}");
        participant.Text.ShouldContain("Bakkerij De Korenaar staat hierachter");
    }

    [Fact]
    public async Task It_stands_in_the_signed_badge_and_at_its_own_address_until_it_is_taken_out()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var before = JsonNode.Parse(await stage.SignedAsync(card))!;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var token = await EndorsementStage.TokenAsync(stage, card);
        (
            await EndorsementStage.GiveAsync(app, token, EndorsementStage.Typed())
        ).Refusal.ShouldBeNull();

        var badge = JsonNode.Parse(await stage.SignedAsync(card))!;
        badge["id"]!.GetValue<string>().ShouldBe(before["id"]!.GetValue<string>());
        badge["awardedDate"]!.ToString().ShouldBe(before["awardedDate"]!.ToString());
        badge["validFrom"]!.ToString().CompareTo(before["validFrom"]!.ToString()).ShouldBe(1);
        var endorsement = badge["endorsement"]!.AsArray().ShouldHaveSingleItem()!;
        endorsement["credentialSubject"]!["id"]!.ToString().ShouldBe(badge["id"]!.ToString());
        var answer = await stage.VerifyAsync(badge.ToJsonString());
        answer["verdict"]!.GetValue<string>().ShouldBe("genuine");
        answer["credential"]!["endorsements"]![0]!["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
        using var client = await app.AnonymousAsync();
        var own = new Uri(new Uri(endorsement["id"]!.ToString()).PathAndQuery, UriKind.Relative);
        (await client.GetStringAsync(own)).ShouldContain("Altijd op tijd.");

        var view = (await EndorsementStage.ShowAsync(stage, stage.Coach.Actor, card.Id)).Value!;
        (
            await EndorsementStage.WithdrawAsync(
                stage,
                stage.Coach.Actor,
                card.Id,
                view.Lines[0].Id
            )
        ).Refusal.ShouldBeNull();
        JsonNode.Parse(await stage.SignedAsync(card))!["endorsement"].ShouldBeNull();
        (await client.GetAsync(own)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_works_once_until_its_day_and_until_it_is_taken_back()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var used = await EndorsementStage.TokenAsync(stage, card);
        await EndorsementStage.GiveAsync(app, used, EndorsementStage.Typed());
        var withdrawn = await EndorsementStage.TokenAsync(stage, card);
        var view = (await EndorsementStage.ShowAsync(stage, stage.Coach.Actor, card.Id)).Value!;
        await EndorsementStage.WithdrawAsync(
            stage,
            stage.Coach.Actor,
            card.Id,
            view.Lines.First(line => line.State == "Open").Id
        );
        var expired = await EndorsementStage.TokenAsync(stage, card);
        app.Clock.Advance(TimeSpan.FromDays(15));

        foreach (var token in new[] { used, withdrawn, expired, "verzonnen" })
            (
                await EndorsementStage.GiveAsync(app, token, EndorsementStage.Typed())
            ).Refusal.ShouldBe(CredentialsRefusals.EndorsementDead);
    }

    [Fact]
    public async Task Of_two_submits_at_one_moment_one_counts()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var token = await EndorsementStage.TokenAsync(stage, card);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => EndorsementStage.GiveAsync(app, token, EndorsementStage.Typed()))
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        JsonNode.Parse(await stage.SignedAsync(card))!["endorsement"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var token = await EndorsementStage.TokenAsync(stage, await stage.IssuedAsync());
        var input = EndorsementStage.Typed();
        (input.Name, input.Organisation, input.Typed, input.Sure) = (
            " ",
            "a\u0007b",
            "Iemand",
            null
        );

        var fields = (await EndorsementStage.GiveAsync(app, token, input)).Refusals.Select(r =>
            r.Field
        );

        fields.ShouldBe(["Name", "Organisation", "Typed", "Sure"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_stranger_asks_and_takes_back_nothing()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await EndorsementStage.TokenAsync(stage, card);
        var mine = (await EndorsementStage.ShowAsync(stage, stage.Coach.Actor, card.Id)).Value!;
        Actor[] strangers =
        [
            stage.Participant.Actor,
            (await stage.Region.PersonAsync(Role.Coach)).Actor,
            (
                await stage.Region.PersonAsync(
                    Role.Administrator,
                    organisation: await stage.Region.OrganisationAsync()
                )
            ).Actor,
            (await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Coach)).Actor,
            stage.Coach.Actor with
            {
                OnlyAbout = stage.Participant.Id,
            },
        ];

        foreach (var stranger in strangers)
        {
            (await EndorsementStage.ShowAsync(stage, stranger, card.Id)).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
            (await EndorsementStage.AskAsync(stage, stranger, card.Id)).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
            (
                await EndorsementStage.WithdrawAsync(stage, stranger, card.Id, mine.Lines[0].Id)
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }
    }

    [Fact]
    public async Task The_link_is_mailed_and_neither_it_nor_the_address_is_kept()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var input = new AskEndorsement.Input
        {
            Receiver = "Bakkerij",
            Days = "7",
            Email = "hans@korenaar.example",
        };
        var made = await EndorsementStage.AskAsync(stage, stage.Coach.Actor, card.Id, input);
        made.Refusal.ShouldBeNull();
        var token = made.Value!.Address.Split('/')[^1];

        await stage.Region.WithDbAsync(db =>
        {
            var kept = db.Set<Endorsement>().Single(one => one.CredentialId == card.Id);
            System.Text.Json.JsonSerializer.Serialize(kept).ShouldNotContain(token);
            return Task.CompletedTask;
        });
        input.Email = "geen adres";
        input.Days = "9999";
        (await EndorsementStage.AskAsync(stage, stage.Coach.Actor, card.Id, input))
            .Refusals.Select(r => r.Field)
            .ShouldBe(["Email", "Days"]);
    }
}
