using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Day;
using Leerspoor.Paths.Planning;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Day;

public sealed class DayTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Today_shows_todays_tasks_by_goal_and_the_week_shows_the_week()
    {
        var story = await PathStory.BeginAsync(app);
        var goal = await story.AgreedAsync();
        var today = await story.TaskAsync(goal);
        var friday = await story.TaskAsync(null, 2);
        await story.TaskAsync(goal, 6);

        var day = await story.DoneAsync<ShowDays, DaysView>(show =>
            show.TodayAsync(story.Participant.Actor, default)
        );
        var week = await story.DoneAsync<ShowDays, DaysView>(show =>
            show.WeekAsync(story.Participant.Actor, default)
        );

        day.TasksOf(day.Goals[0]).Select(task => task.Id).ShouldBe([today.Value]);
        week.Tasks.Select(task => task.Id).ShouldBe([today.Value, friday.Value]);
        week.Other.Select(task => task.Id).ShouldBe([friday.Value]);
    }

    [Fact]
    public async Task What_was_not_done_stays_on_offer_for_two_weeks()
    {
        var clockBefore = app.Clock.Now;
        var story = await PathStory.BeginAsync(app);
        var goal = await story.AgreedAsync();
        var task = await story.TaskAsync(goal);
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(3));
            var soon = await TodayAsync(story);
            app.Clock.Advance(TimeSpan.FromDays(12));
            var later = await TodayAsync(story);

            soon.StillOpen.Select(open => open.Id).ShouldBe([task.Value]);
            later.StillOpen.ShouldBeEmpty();
        }
        finally
        {
            app.Clock.Set(clockBefore);
        }
    }

    [Fact]
    public async Task A_task_is_done_once_and_can_be_undone()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());

        await FinishAsync(story, story.Participant, task);
        await FinishAsync(story, story.Participant, task);
        (await StepsAsync(story)).Tasks.Count.ShouldBe(1);
        await story.DoneAsync<ReopenTask, Done>(reopen =>
            reopen.HandleAsync(story.Participant.Actor, task.Value, default)
        );

        (await StepsAsync(story)).Tasks.ShouldBeEmpty();
        (await story.TrailAsync()).Count(action => action == "task.done").ShouldBe(1);
    }

    [Fact]
    public async Task A_photo_goes_with_it_when_the_participant_allows_photos()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());

        await FinishAsync(story, story.Participant, task, Png());

        (await StepsAsync(story)).Tasks[0].Photo.ShouldNotBeNull();
    }

    [Fact]
    public async Task Something_that_is_no_photo_is_refused_at_the_field_and_nothing_is_saved()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());

        var refused = await FinishAsync(
            story,
            story.Participant,
            task,
            new Upload(new MemoryStream("hello"u8.ToArray()), 5)
        );

        refused.Refusal!.Field.ShouldBe("Photo");
        (await StepsAsync(story)).Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_consent_no_photo_is_kept()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());
        await story.DoneAsync<Paths.Intake.AnswerConsent, Done>(answer =>
            answer.HandleAsync(story.Participant.Actor, "photos", new() { Answer = "nee" }, default)
        );

        (await FinishAsync(story, story.Participant, task, Png())).Refusal.ShouldBe(
            DayRefusals.NoPhotoConsent
        );
        (await FinishAsync(story, story.Participant, task)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task The_participant_moves_a_task_to_another_day()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());

        await story.DoneAsync<MoveTask, Done>(move =>
            move.HandleAsync(
                story.Participant.Actor,
                task.Value,
                new() { DueOn = story.Day(1) },
                default
            )
        );

        (await TodayAsync(story)).Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finished_lesson_finishes_its_task_once_and_only_for_its_own_person()
    {
        var story = await PathStory.BeginAsync(app);
        var goal = await story.AgreedAsync();
        var lesson = await story.ReadAsync(db =>
            new ActivityCatalogue(db).Activities.Select(card => card.Id).FirstAsync()
        );
        var task = await story.DoneAsync<AddTask, PlanTaskId>(add =>
            add.HandleAsync(
                story.Coach.Actor,
                story.Participant.Id,
                new()
                {
                    Goal = goal.Value.ToString(),
                    Activity = lesson.Value.ToString(),
                    DueOn = story.Day(0),
                },
                default
            )
        );
        var news = new LessonFinished(story.Participant.Id, lesson, task.Value, app.Clock.Now);

        await ReadAsync(story, news with { Person = story.Coach.Id });
        await ReadAsync(story, news with { Activity = ActivityId.New() });
        (await StepsAsync(story)).Tasks.ShouldBeEmpty();
        await ReadAsync(story, news);
        await ReadAsync(story, news with { At = app.Clock.Now.AddDays(1) });

        (await StepsAsync(story)).Tasks.ShouldHaveSingleItem().DoneAt.ShouldBe(app.Clock.Now);
        (await story.TrailAsync()).Count(action => action == "task.done").ShouldBe(1);
    }

    [Fact]
    public async Task Strangers_and_staff_do_not_touch_the_participants_tasks()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());
        List<TestPerson> others =
        [
            story.Coach,
            story.Supervisor,
            .. await story.StrangersAsync(Role.Participant),
        ];

        foreach (var other in others)
        {
            (await FinishAsync(story, other, task)).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<ReopenTask, Done>(h =>
                    h.HandleAsync(other.Actor, task.Value, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<MoveTask, Done>(h =>
                    h.HandleAsync(other.Actor, task.Value, new() { DueOn = story.Day(1) }, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<ShowTask, TaskView>(h =>
                    h.HandleAsync(other.Actor, task.Value, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<ShowDays, DaysView>(h => h.TodayAsync(other.Actor, default))
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<ShowSteps, StepsView>(h => h.HandleAsync(other.Actor, default))
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
        }
    }

    [Fact]
    public async Task Another_participant_cannot_reach_the_task_by_its_address()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());
        var other = await (await PathStory.BeginAsync(app)).JoinedAsync();
        using var visitor = await other.Participant.SignedInAsync();

        await visitor.GetAsync($"/mijn/taken/{task.Value}");

        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_participant_does_a_task_without_script()
    {
        var story = await PathStory.BeginAsync(app);
        var task = await story.TaskAsync(await story.AgreedAsync());
        using var visitor = await story.Participant.SignedInAsync();
        await visitor.GetAsync("/mijn/vandaag");
        visitor.Text.ShouldContain("Ruim de tafel op");

        await visitor.GetAsync($"/mijn/taken/{task.Value}");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in visitor.Page.QuerySelectorAll("main form input[type=hidden]"))
            form.Add(
                new StringContent(hidden.GetAttribute("value") ?? ""),
                hidden.GetAttribute("name")!
            );
        using var answer = await visitor.Client.PostAsync(
            new Uri($"/mijn/taken/{task.Value}", UriKind.Relative),
            form
        );

        answer.Headers.Location!.ToString().ShouldEndWith("/mijn/vandaag?gedaan=klaar");
        await visitor.GetAsync("/mijn/stappen");
        visitor.Text.ShouldContain("Ruim de tafel op");
        visitor.Text.ShouldNotContain("%");
    }

    private Task ReadAsync(PathStory story, LessonFinished news) =>
        app.InRegionAsync(
            story.Region.Id,
            async services =>
            {
                foreach (var reader in services.GetServices<INewsReader<LessonFinished>>())
                    await reader.ReadAsync(news, CancellationToken.None);
            }
        );

    private static Task<Outcome<Done>> FinishAsync(
        PathStory story,
        TestPerson who,
        PlanTaskId task,
        Upload? photo = null
    ) =>
        story.AskAsync<FinishTask, Done>(finish =>
            finish.HandleAsync(who.Actor, task.Value, photo, default)
        );

    private static Task<DaysView> TodayAsync(PathStory story) =>
        story.DoneAsync<ShowDays, DaysView>(show =>
            show.TodayAsync(story.Participant.Actor, default)
        );

    private static Task<StepsView> StepsAsync(PathStory story) =>
        story.DoneAsync<ShowSteps, StepsView>(show =>
            show.HandleAsync(story.Participant.Actor, default)
        );

    /// <summary>The smallest real photo: one pixel.</summary>
    private static Upload Png()
    {
        var bytes = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        );
        return new Upload(new MemoryStream(bytes), bytes.Length);
    }
}
