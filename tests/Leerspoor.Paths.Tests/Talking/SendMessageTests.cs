using Leerspoor.Kernel;
using Leerspoor.Paths.Talking;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Talking;

public sealed class SendMessageTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_request_for_help_reaches_both_and_gives_the_coach_the_turn()
    {
        var scene = await CareScene.SetAsync(app);

        (
            await scene.SayAsync(scene.Participant.Actor, "", "not-understood")
        ).Refusal.ShouldBeNull();

        foreach (var reader in new[] { scene.Coach, scene.Supervisor })
            (await scene.ReadAsync(reader.Actor))
                .Value!.Messages.Single()
                .Starter.ShouldBe("not-understood");
        var path = await scene.PathAsync();
        path.CoachTurnReason.ShouldBe(CoachTurns.HelpAsked);
        path.CoachTurnSince.ShouldBe(app.Clock.Now);
    }

    [Fact]
    public async Task An_answer_takes_the_turn_back_and_a_thank_you_does_not_give_it_again()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.SayAsync(scene.Participant.Actor, "Kun je helpen?");

        await scene.SayAsync(scene.Supervisor.Actor, "Ik kom zo.");
        (await scene.PathAsync()).CoachTurnReason.ShouldBeNull();

        await scene.SayAsync(scene.Participant.Actor, "Dank je.");
        (await scene.PathAsync()).CoachTurnReason.ShouldBeNull();
    }

    [Fact]
    public async Task Another_reason_for_the_turn_stays()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.ChangePathAsync(
            scene.Participant,
            path => path.GiveCoachTheTurn(CoachTurns.ChooseGoals, app.Clock.Now)
        );

        await scene.SayAsync(scene.Participant.Actor, "", "talk");
        await scene.SayAsync(scene.Coach.Actor, "Morgen om tien uur?");

        (await scene.PathAsync()).CoachTurnReason.ShouldBe(CoachTurns.ChooseGoals);
    }

    [Fact]
    public async Task Sending_the_same_twice_sends_once()
    {
        var scene = await CareScene.SetAsync(app);
        var id = Guid.CreateVersion7();

        await scene.SayAsync(scene.Participant.Actor, "Hoi", id: id);
        var again = await scene.SayAsync(scene.Participant.Actor, "Hoi", id: id);

        again.Value!.Number.ShouldBe(1);
        (await scene.ReadAsync(scene.Coach.Actor)).Value!.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_with_other_words_is_refused()
    {
        var scene = await CareScene.SetAsync(app);
        var id = Guid.CreateVersion7();
        await scene.SayAsync(scene.Participant.Actor, "Hoi", id: id);

        (await scene.SayAsync(scene.Participant.Actor, "Iets anders", id: id)).Refusal.ShouldBe(
            TalkingRefusals.IdTaken
        );
        (await scene.SayAsync(scene.Coach.Actor, "Hoi", id: id)).Refusal.ShouldBe(
            TalkingRefusals.IdTaken
        );
    }

    [Fact]
    public async Task Eight_at_once_all_get_a_number_of_their_own()
    {
        var scene = await CareScene.SetAsync(app);

        var sent = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(n => scene.SayAsync(scene.Coach.Actor, $"Bericht {n}"))
        );

        var arrived = sent.Where(outcome => outcome.Refusal is null).ToList();
        arrived
            .Select(outcome => outcome.Value!.Number)
            .Order()
            .ShouldBe(Enumerable.Range(1, arrived.Count));
        sent.Where(outcome => outcome.Refusal is not null)
            .ShouldAllBe(outcome => outcome.Refusal == TalkingRefusals.Crowded);
    }

    [Theory]
    [InlineData("", null, "talking.nothing-said")]
    [InlineData("   ", null, "talking.nothing-said")]
    [InlineData("Hoi", "no-such-picture", "talking.unknown-starter")]
    public async Task What_is_not_a_message_is_refused(string text, string? starter, string code)
    {
        var scene = await CareScene.SetAsync(app);

        (await scene.SayAsync(scene.Participant.Actor, text, starter)).Refusal!.Code.ShouldBe(code);
        (
            await scene.SayAsync(scene.Participant.Actor, new string('a', 2001))
        ).Refusal!.Code.ShouldBe("talking.too-long");
    }

    [Fact]
    public async Task Strangers_and_guests_neither_read_nor_write()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.SayAsync(scene.Participant.Actor, "Geheim");

        foreach (var stranger in await scene.StrangersAsync())
        {
            (await scene.SayAsync(stranger, "Hoi")).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
            (await scene.ReadAsync(stranger)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
            var settled = await app.InRegionAsync(
                stranger.Region,
                services =>
                    services
                        .GetRequiredService<SettleHelp>()
                        .HandleAsync(stranger, scene.Participant.Id, CancellationToken.None)
            );
            settled.Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        }
    }

    [Fact]
    public async Task Every_message_leaves_a_line_in_the_audit_trail()
    {
        var scene = await CareScene.SetAsync(app);

        var sent = await scene.SayAsync(scene.Coach.Actor, "Hoe gaat het?");

        var line = await scene.AskAsync(db =>
            db.AuditTrail.SingleAsync(a => a.Subject == sent.Value!.Id.Value)
        );
        line.Action.ShouldBe("message.sent");
        line.By.ShouldBe(scene.Coach.Id);
        line.About.ShouldBe(scene.Participant.Id);
    }
}
