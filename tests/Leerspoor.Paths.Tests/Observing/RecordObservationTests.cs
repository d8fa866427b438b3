using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Observing;

public sealed class RecordObservationTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task An_observation_is_kept_with_an_audit_row_at_the_level_of_the_goal()
    {
        var stage = await ObservingStage.SetAsync(app);

        var recorded = (await stage.RecordAsync(stage.Input())).Value!;

        recorded.First.ShouldBeTrue();
        recorded.Observation.Level.ShouldBe("B");
        (await AuditsAsync(stage, recorded.Observation.Id)).ShouldBe(["observation.recorded"]);
        (await stage.PathNowAsync()).StageKey.ShouldBe(StageKeys.Monitoring);
    }

    [Fact]
    public async Task The_same_observation_sent_again_gives_the_same_answer_and_records_nothing()
    {
        var stage = await ObservingStage.SetAsync(app);
        var input = stage.Input();
        var first = (await stage.RecordAsync(input)).Value!;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = (await stage.RecordAsync(input)).Value!;

        again.First.ShouldBeFalse();
        again.Observation.ShouldBe(first.Observation);
        (await AuditsAsync(stage, first.Observation.Id)).Count.ShouldBe(1);
        (await stage.StandingAsync()).Observations.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_with_another_content_is_refused()
    {
        var stage = await ObservingStage.SetAsync(app);
        var input = stage.Input();
        await stage.RecordAsync(input);
        input.Outcome = Outcomes.NotYet;

        (await stage.RecordAsync(input)).Refusal.ShouldBe(ObservingRefusals.IdTaken);
    }

    [Fact]
    public async Task The_same_id_from_another_observer_is_refused()
    {
        var stage = await ObservingStage.SetAsync(app);
        var input = stage.Input();
        await stage.RecordAsync(input);

        (await stage.RecordAsync(input, stage.Coach)).Refusal.ShouldBe(ObservingRefusals.IdTaken);
    }

    [Fact]
    public async Task The_same_id_in_another_region_is_refused()
    {
        var (here, there) = (
            await ObservingStage.SetAsync(app),
            await ObservingStage.SetAsync(app)
        );
        var input = here.Input();
        await here.RecordAsync(input);
        var other = there.Input();
        other.Id = input.Id;

        (await there.RecordAsync(other)).Refusal.ShouldBe(ObservingRefusals.IdTaken);
    }

    [Fact]
    public async Task Sent_twice_at_the_same_moment_it_is_recorded_once_and_both_succeed()
    {
        var stage = await ObservingStage.SetAsync(app);
        for (var round = 0; round < 10; round++)
        {
            var input = stage.Input();

            var both = await Task.WhenAll(
                Task.Run(() => stage.RecordAsync(input)),
                Task.Run(() => stage.RecordAsync(input))
            );

            both.Select(one => one.Value!.First).ShouldBe([true, false], ignoreOrder: true);
        }

        (await stage.StandingAsync()).Observations.ShouldBe(10);
    }

    [Fact]
    public async Task Observers_who_record_at_the_same_moment_all_count()
    {
        var stage = await ObservingStage.SetAsync(app);

        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i => Task.Run(() => stage.RecordAsync(stage.Input(situation: i % 4))))
        );

        var standing = await stage.StandingAsync();
        standing.Observations.ShouldBe(12);
        standing.Situations.ShouldBe(4);
    }

    [Fact]
    public async Task Shown_reaches_the_goal_and_leaves_evidence()
    {
        var stage = await ObservingStage.SetAsync(app);

        await stage.ShowAsync("ask-help");

        (await stage.StandingAsync()).ShownSince.ShouldNotBeNull();
        (await GoalAsync(stage)).ReachedAt.ShouldNotBeNull();
        var evidence = await stage.InAsync(services =>
            services
                .GetRequiredService<EvidenceBook>()
                .Lines.SingleAsync(line => line.Person == stage.Participant.Id)
        );
        evidence.Level.ShouldBe(DevelopmentLevel.B);
    }

    [Fact]
    public async Task What_is_in_doubt_again_no_longer_counts_as_evidence_until_it_is_shown_again()
    {
        var stage = await ObservingStage.SetAsync(app);
        await stage.ShowAsync("ask-help");
        Task<int> CountAsync() =>
            stage.InAsync(services =>
                services
                    .GetRequiredService<EvidenceBook>()
                    .Lines.CountAsync(line => line.Person == stage.Participant.Id)
            );

        (await CountAsync()).ShouldBe(1);
        await stage.RecordAsync(stage.Input(Outcomes.InDoubt));
        (await CountAsync()).ShouldBe(0);
        await stage.RecordAsync(stage.Input());
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Doubt_reopens_the_goal_and_gives_one_assignment()
    {
        var stage = await ObservingStage.SetAsync(app);
        await stage.ShowAsync("ask-help");

        await stage.RecordAsync(stage.Input(Outcomes.InDoubt));
        await stage.RecordAsync(stage.Input(Outcomes.InDoubt));

        (await stage.StandingAsync()).Doubters.ShouldBe(1);
        (await GoalAsync(stage)).ReachedAt.ShouldBeNull();
        var tasks = await stage.InAsync(services =>
            services
                .GetRequiredService<LeerspoorDb>()
                .Set<PlanTask>()
                .Where(task => task.PathId == stage.Path.Id)
                .ToListAsync()
        );
        tasks.Single().Origin.ShouldBe(TaskOrigin.Doubt);
    }

    [Fact]
    public async Task A_path_is_ready_when_all_that_the_route_asks_is_shown_and_not_before()
    {
        var stage = await ObservingStage.SetAsync(app);
        string[] asked =
        [
            "be-on-time",
            "report-absence",
            "ask-help",
            "listen-instruction",
            "be-respectful",
        ];
        foreach (var indicator in asked)
            await stage.ShowAsync(indicator);
        (await stage.PathNowAsync()).ReadyForCompletionSince.ShouldBeNull();

        await stage.ShowAsync("tidy-workplace");
        (await stage.PathNowAsync()).ReadyForCompletionSince.ShouldNotBeNull();

        await stage.RecordAsync(stage.Input(Outcomes.InDoubt));
        (await stage.PathNowAsync()).ReadyForCompletionSince.ShouldBeNull();
    }

    [Fact]
    public async Task Strangers_and_the_participant_self_find_nobody_to_observe()
    {
        var stage = await ObservingStage.SetAsync(app);
        var elsewhere = await ObservingStage.SetAsync(app);

        foreach (var stranger in new[] { stage.Stranger, stage.Participant, elsewhere.Supervisor })
            (await stage.RecordAsync(stage.Input(), stranger)).Refusal!.Kind.ShouldBe(
                RefusalKind.NotFound
            );
    }

    [Fact]
    public async Task A_guest_observes_only_the_person_of_the_link()
    {
        var stage = await ObservingStage.SetAsync(app);
        var other = await stage.Region.PersonAsync(Role.Participant, "Bram", "Smit");
        var guest = stage.Coach.Actor with { Roles = [], OnlyAbout = stage.Participant.Id };
        var wrong = stage.Input();
        wrong.ParticipantId = other.Id.Value.ToString();

        (await RecordAsAsync(stage, guest, stage.Input())).Value!.First.ShouldBeTrue();
        (await RecordAsAsync(stage, guest, wrong)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task Without_consent_nothing_is_recorded()
    {
        var stage = await ObservingStage.SetAsync(app);
        await stage.InAsync(services =>
            services
                .GetRequiredService<Consents>()
                .WithdrawAsync(
                    stage.Participant.Actor,
                    ObservationConsent.Purpose,
                    1,
                    CancellationToken.None
                )
        );

        (await stage.RecordAsync(stage.Input())).Refusal.ShouldBe(ObservingRefusals.NoConsent);
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        var stage = await ObservingStage.SetAsync(app);

        var outcome = await stage.RecordAsync(
            new()
            {
                Id = "1",
                ParticipantId = "",
                IndicatorId = null,
                Level = "D",
                Outcome = "good",
                SituationId = "here",
                Note = new string('x', Observation.NoteMaxLength + 1),
                ObservedAt = app.Clock.Now.AddDays(1).ToString("O"),
            }
        );

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(
                [
                    "id",
                    "participantId",
                    "indicatorId",
                    "level",
                    "outcome",
                    "situationId",
                    "note",
                    "observedAt",
                ],
                ignoreOrder: true
            );
    }

    private static Task<Goal> GoalAsync(ObservingStage stage) =>
        stage.InAsync(services =>
            services
                .GetRequiredService<LeerspoorDb>()
                .Set<Goal>()
                .SingleAsync(goal => goal.PathId == stage.Path.Id)
        );

    private static Task<Outcome<RecordObservation.Recorded>> RecordAsAsync(
        ObservingStage stage,
        Actor actor,
        ObservationInput input
    ) =>
        stage.InAsync(services =>
            services
                .GetRequiredService<RecordObservation>()
                .HandleAsync(actor, input, CancellationToken.None)
        );

    private static Task<List<string>> AuditsAsync(ObservingStage stage, Guid subject) =>
        stage.InAsync(services =>
            services
                .GetRequiredService<LeerspoorDb>()
                .AuditTrail.Where(entry => entry.Subject == subject)
                .Select(entry => entry.Action)
                .ToListAsync()
        );
}
