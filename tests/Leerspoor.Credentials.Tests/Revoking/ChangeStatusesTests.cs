using System.Net;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Revoking;

public sealed class ChangeStatusesTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_suspended_badge_does_not_count_until_it_is_reinstated()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = await stage.SignedAsync(card);
        (await ReasonAsync(stage, signed)).ShouldBeNull();

        (await Change(stage, StatusChange.Suspend, card)).ShouldBe(new(1, 0));
        (await ReasonAsync(stage, signed)).ShouldBe("status.suspended");

        (await Change(stage, StatusChange.Reinstate, card)).ShouldBe(new(1, 0));
        (await ReasonAsync(stage, signed)).ShouldBeNull();

        (await Change(stage, StatusChange.Suspend, card)).ShouldBe(new(1, 0));
        (await ReasonAsync(stage, signed)).ShouldBe("status.suspended");
        (await Change(stage, StatusChange.Revoke, card)).ShouldBe(new(1, 0));
        (await ReasonAsync(stage, signed)).ShouldBe("status.revoked");
    }

    [Fact]
    public async Task Many_go_at_once_and_who_was_so_already_is_passed_over()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var cards = new[]
        {
            await stage.IssuedAsync(Guid.CreateVersion7()),
            await stage.IssuedAsync(Guid.CreateVersion7()),
            await stage.IssuedAsync(Guid.CreateVersion7()),
        };
        await Change(stage, StatusChange.Suspend, cards[0]);

        (await Change(stage, StatusChange.Suspend, cards)).ShouldBe(new(2, 1));
        (await Change(stage, StatusChange.Revoke, cards)).ShouldBe(new(3, 0));
        foreach (var card in cards)
            (await ReasonAsync(stage, await stage.SignedAsync(card))).ShouldBe("status.revoked");
    }

    [Theory]
    [InlineData(StatusChange.Suspend, "credentials.already-revoked")]
    [InlineData(StatusChange.Reinstate, "credentials.already-revoked")]
    [InlineData(StatusChange.Revoke, "credentials.already-revoked")]
    public async Task What_was_taken_back_stays_so(object change, string code)
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await Change(stage, StatusChange.Revoke, card);

        (
            await stage.ChangeAsync(stage.Coach.Actor, (StatusChange)change, "Zomaar", card)
        ).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task What_is_not_suspended_cannot_be_reinstated()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        (
            await stage.ChangeAsync(stage.Coach.Actor, StatusChange.Reinstate, "Zomaar", card)
        ).Refusal.ShouldBe(CredentialsRefusals.NotSuspended);
    }

    [Fact]
    public async Task One_that_is_not_yours_among_many_refuses_all()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var other = await CredentialsStage.SetAsync(app);
        var mine = await stage.IssuedAsync();

        (
            await stage.ChangeAsync(
                stage.Coach.Actor,
                StatusChange.Revoke,
                "Zomaar",
                mine,
                await other.IssuedAsync()
            )
        ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        (await ReasonAsync(stage, await stage.SignedAsync(mine))).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_missing_is_told_at_every_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var outcome = await stage.ChangeAsync(stage.Coach.Actor, 0, " ");
        outcome.Refusals!.Select(refusal => refusal.Field).ShouldBe(["Change", "Reason", "Chosen"]);
    }

    [Fact]
    public async Task On_the_page_the_ticked_ones_are_suspended_and_the_holder_sees_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync("/badges-beheer/uitgereikt");

        await coach.SubmitAsync(
            "form:has([name='Input.Chosen'])",
            ("Input.Chosen", card.Id.Value.ToString()),
            ("Input.Change", "Suspend"),
            ("Input.Reason", "Navraag bij het bedrijf")
        );
        coach.Status.ShouldBe(HttpStatusCode.Found);
        await coach.FollowAsync();
        coach.Text.ShouldContain("Bij 1 badges is het gedaan");
        coach.Text.ShouldContain("Stopgezet");

        using var holder = await stage.Participant.SignedInAsync();
        await holder.GetAsync("/mijn/badges");
        holder.Text.ShouldContain("Deze badge telt nu even niet");
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync(card.Path);
        anyone.Text.ShouldContain("De gever heeft de badge even stopgezet.");
        anyone.Text.ShouldNotContain("Navraag bij het bedrijf");
    }

    private static async Task<ChangeStatuses.Result> Change(
        CredentialsStage stage,
        StatusChange change,
        params CredentialCard[] cards
    )
    {
        // what changes at the same moment would look as if it had not changed
        stage.App.Clock.Advance(TimeSpan.FromSeconds(1));
        var outcome = await stage.ChangeAsync(stage.Coach.Actor, change, "Navraag", cards);
        outcome.Refusal.ShouldBeNull();
        return outcome.Value!;
    }

    private static async Task<string?> ReasonAsync(CredentialsStage stage, string signed) =>
        (await stage.VerifyAsync(signed))["reason"]?.GetValue<string>();
}
