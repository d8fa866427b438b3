using System.Text.Json.Nodes;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Endorsing;

/// <summary>A copy that somebody kept still carries what was taken back since.</summary>
public sealed class OldCopyTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task In_an_old_copy_an_endorsement_that_was_taken_back_is_refused_and_not_shown()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var token = await EndorsementStage.TokenAsync(stage, card);
        await EndorsementStage.GiveAsync(app, token, EndorsementStage.Typed());
        var copy = await stage.SignedAsync(card);
        var view = (await EndorsementStage.ShowAsync(stage, stage.Coach.Actor, card.Id)).Value!;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await EndorsementStage.WithdrawAsync(stage, stage.Coach.Actor, card.Id, view.Lines[0].Id);

        var answer = await stage.VerifyAsync(copy);
        answer["verdict"]!.GetValue<string>().ShouldBe("genuine");
        var endorsement = answer["credential"]!["endorsements"]![0]!;
        endorsement["verdict"]!.GetValue<string>().ShouldBe("refused");
        endorsement["reason"]!.GetValue<string>().ShouldBe("status.revoked");
        answer["credential"]!["newerEdition"]!
            .GetValue<string>()
            .ShouldBe(JsonNode.Parse(copy)!["id"]!.GetValue<string>());
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync("/controleren");
        await anyone.SubmitAsync("form:has([name='Input.Text'])", ("Input.Text", copy));
        anyone.Text.ShouldContain("Deze onderschrijving is later ingetrokken");
        anyone.Text.ShouldContain("Dit is een oude versie van de badge");
        // what was typed stands in its box again, and nowhere else
        foreach (var typed in anyone.Page.QuerySelectorAll("textarea"))
            typed.Remove();
        anyone.Text.ShouldNotContain("Altijd op tijd.");

        // Where the copy says that it can be refreshed stands the new edition, without the endorsement.
        var refresh = JsonNode.Parse(copy)!["refreshService"]!["id"]!.GetValue<string>();
        using var client = await app.AnonymousAsync();
        var now = await Publishing.OtherFormsTests.TextAsync(
            client,
            new Uri(refresh).AbsolutePath,
            "*/*"
        );
        JsonNode.Parse(now)!["endorsement"].ShouldBeNull();
        var fresh = await stage.VerifyAsync(now);
        fresh["credential"]!["newerEdition"].ShouldBeNull();
        fresh["credential"]!["endorsements"]!.AsArray().ShouldBeEmpty();
    }
}
