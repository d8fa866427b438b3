using Leerspoor.Kernel;
using Leerspoor.Paths.Talking;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Talking;

public sealed class ReadThreadTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_is_new_is_counted_for_each_reader_and_gone_after_reading()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.SayAsync(scene.Participant.Actor, "Een");
        await scene.SayAsync(scene.Participant.Actor, "Twee");

        (await NewThreadsAsync(scene.Coach.Actor)).ShouldBe(1);
        (await NewOwnAsync(scene.Participant.Actor)).ShouldBe(0);

        await scene.ReadAsync(scene.Coach.Actor);
        (await NewThreadsAsync(scene.Coach.Actor)).ShouldBe(0);
        (await NewThreadsAsync(scene.Supervisor.Actor)).ShouldBe(1);

        await scene.SayAsync(scene.Coach.Actor, "Drie");
        (await NewOwnAsync(scene.Participant.Actor)).ShouldBe(1);
    }

    [Fact]
    public async Task Writing_does_not_hide_what_was_not_read_yet()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.SayAsync(scene.Coach.Actor, "Lees dit");

        await scene.SayAsync(scene.Participant.Actor, "Hoi");

        (await NewOwnAsync(scene.Participant.Actor)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_long_thread_is_read_page_by_page()
    {
        var scene = await CareScene.SetAsync(app);
        for (var n = 1; n <= ReadThread.PageSize + 5; n++)
            await scene.SayAsync(scene.Coach.Actor, $"Bericht {n}");

        var newest = (await scene.ReadAsync(scene.Participant.Actor)).Value!;
        newest.Messages[^1].Number.ShouldBe(ReadThread.PageSize + 5);
        newest.Older.ShouldBe(6);

        var older = (await scene.ReadAsync(scene.Participant.Actor, newest.Older)).Value!;
        older.Messages.Select(message => message.Number).ShouldBe(Enumerable.Range(1, 5));
        older.Older.ShouldBeNull();
    }

    [Fact]
    public async Task The_participant_sends_from_the_page_and_the_coach_answers_on_theirs()
    {
        var scene = await CareScene.SetAsync(app);
        using var participant = await scene.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/hulp");
        await participant.SubmitAsync(
            "form:has([name='Input.Text'])",
            ("Input.Starter", "ill"),
            ("Input.Text", "Ik blijf thuis")
        );
        await participant.FollowAsync();
        participant.Text.ShouldContain("Je bericht is verstuurd.");

        using var coach = await scene.Coach.SignedInAsync();
        await coach.GetAsync($"/deelnemers/{scene.Participant.Id.Value}/berichten");
        coach.Text.ShouldContain("Ik blijf thuis");
        coach.Text.ShouldContain("vroeg om hulp");
        await coach.SubmitAsync("form:has([name='Input.Text'])", ("Input.Text", "Beterschap!"));
        await coach.FollowAsync();
        coach.Text.ShouldNotContain("vroeg om hulp");

        await participant.GetAsync("/mijn/hulp");
        participant.Text.ShouldContain("Beterschap!");
        participant.Text.ShouldContain("Gelezen door Marloes de Wit");
        participant.Text.ShouldContain("112");
    }

    [Fact]
    public async Task An_empty_message_keeps_the_page_and_says_what_is_missing()
    {
        var scene = await CareScene.SetAsync(app);
        using var participant = await scene.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/hulp");

        await participant.SubmitAsync("form:has([name='Input.Text'])");

        ((int)participant.Status).ShouldBe(422);
        participant.Text.ShouldContain("Kies een plaatje of schrijf een bericht.");
    }

    [Fact]
    public async Task An_open_page_hears_of_a_new_message()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.SayAsync(scene.Coach.Actor, "Een");
        using var participant = await scene.Participant.SignedInAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var stream = await participant.Client.GetStreamAsync(
            new Uri("/mijn/hulp/stroom?na=1", UriKind.Relative),
            patience.Token
        );
        using var lines = new StreamReader(stream);
        (await lines.ReadLineAsync(patience.Token)).ShouldBe("retry: 3000");

        await scene.SayAsync(scene.Coach.Actor, "Twee");

        string? line;
        do line = await lines.ReadLineAsync(patience.Token);
        while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
        line.ShouldBe("data: 2");
    }

    private Task<int> NewOwnAsync(Actor actor) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<CountUnread>()
                    .InOwnThreadAsync(actor, CancellationToken.None)
        );

    private Task<int> NewThreadsAsync(Actor actor) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<CountUnread>()
                    .ThreadsAsync(actor, actor.Roles[0].Role, CancellationToken.None)
        );
}
