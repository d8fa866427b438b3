using Leerspoor.Kernel;
using Leerspoor.Paths.Intake;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Intake;

public sealed class IntakeTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_coach_starts_a_path_once_however_often_it_is_asked()
    {
        var story = await PathStory.BeginAsync(app);

        await story.StartedAsync();
        await story.StartedAsync();

        (await story.PathAsync()).StageKey.ShouldBe(StageKeys.Intake);
        (await story.TrailAsync()).ShouldBe(["path.started"]);
    }

    [Fact]
    public async Task A_stranger_cannot_start_a_path()
    {
        var story = await PathStory.BeginAsync(app);

        foreach (var stranger in await story.StrangersAsync(Role.Coach))
            (
                await story.AskAsync<StartPath, Paths.Contract.PathId>(start =>
                    start.HandleAsync(stranger.Actor, story.Participant.Id, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
        (await story.ReadAsync(db => db.Set<DevelopmentPath>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_supervisor_and_the_participant_do_not_start_a_path()
    {
        var story = await PathStory.BeginAsync(app);

        foreach (var person in new[] { story.Supervisor, story.Participant })
            (
                await story.AskAsync<StartPath, Paths.Contract.PathId>(start =>
                    start.HandleAsync(person.Actor, story.Participant.Id, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
    }

    [Fact]
    public async Task A_no_is_kept_and_can_become_a_yes()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();

        await AnswerAsync(story, "nee");
        (await story.PathAsync()).TakesPart.ShouldBe(false);
        await AnswerAsync(story, "ja");

        (await story.PathAsync()).TakesPart.ShouldBe(true);
        (await story.TrailAsync()).ShouldBe(["path.started", "path.declined", "path.joined"]);
    }

    [Fact]
    public async Task No_answer_is_refused_at_the_field()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();

        (
            await story.AskAsync<AnswerTakingPart, AnswerTakingPart.Answered>(answer =>
                answer.HandleAsync(story.Participant.Actor, new() { Answer = "misschien" }, default)
            )
        ).Refusal!.Field.ShouldBe("Answer");
    }

    [Fact]
    public async Task Who_does_not_know_a_route_yet_gets_the_coach()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();
        await AnswerAsync(story, "ja");

        await RouteAsync(story, ChooseRoute.DoNotKnow);

        var path = await story.PathAsync();
        path.RouteKey.ShouldBeNull();
        path.CoachTurnReason.ShouldBe(CoachTurns.ChooseRoute);
        await RouteAsync(story, PathStory.Route);
        (await story.PathAsync()).CoachTurnSince.ShouldBeNull();
    }

    [Fact]
    public async Task The_path_goes_on_when_route_and_consent_are_both_there()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();
        await AnswerAsync(story, "ja");
        await RouteAsync(story, PathStory.Route);
        (await story.PathAsync()).StageKey.ShouldBe(StageKeys.Intake);

        await ConsentAsync(story, "plan", "nee");
        (await story.PathAsync()).StageKey.ShouldBe(StageKeys.Intake);
        await ConsentAsync(story, "plan", "ja");

        (await story.PathAsync()).StageKey.ShouldBe(StageKeys.Mapping);
    }

    [Fact]
    public async Task An_unknown_route_or_purpose_is_refused()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();

        (
            await story.AskAsync<ChooseRoute, ChooseRoute.Chosen>(choose =>
                choose.HandleAsync(story.Participant.Actor, new() { Route = "maan" }, default)
            )
        ).Refusal.ShouldBe(IntakeRefusals.RouteMissing);
        (
            await story.AskAsync<AnswerConsent, Done>(answer =>
                answer.HandleAsync(
                    story.Participant.Actor,
                    "geheim",
                    new() { Answer = "ja" },
                    default
                )
            )
        ).Refusal.ShouldBe(PathsRefusals.Unknown);
    }

    [Fact]
    public async Task A_route_with_goals_is_not_swapped_silently()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();
        await story.ChosenAsync();

        (
            await story.AskAsync<ChooseRoute, ChooseRoute.Chosen>(choose =>
                choose.HandleAsync(story.Participant.Actor, new() { Route = "logistics" }, default)
            )
        ).Refusal.ShouldBe(IntakeRefusals.RouteInUse);
    }

    [Fact]
    public async Task Nobody_answers_in_the_place_of_the_participant()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();
        List<TestPerson> others =
        [
            story.Coach,
            story.Supervisor,
            .. await story.StrangersAsync(Role.Participant),
        ];

        foreach (var other in others)
        {
            (
                await story.AskAsync<AnswerTakingPart, AnswerTakingPart.Answered>(answer =>
                    answer.HandleAsync(other.Actor, new() { Answer = "ja" }, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<ChooseRoute, ChooseRoute.Chosen>(choose =>
                    choose.HandleAsync(other.Actor, new() { Route = PathStory.Route }, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<AnswerConsent, Done>(answer =>
                    answer.HandleAsync(other.Actor, "plan", new() { Answer = "ja" }, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
            (
                await story.AskAsync<ShowIntake, IntakeView>(show =>
                    show.HandleAsync(other.Actor, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
        }

        (await story.PathAsync()).TakesPart.ShouldBeNull();
    }

    [Fact]
    public async Task A_participant_walks_through_the_intake_without_script()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();
        using var visitor = await story.Participant.SignedInAsync();

        await visitor.GetAsync("/mijn/start");
        visitor.Text.ShouldContain("Leren op de werkvloer");
        await visitor.GetAsync("/mijn/start/meedoen");
        await visitor.SubmitAsync("form:has([name='Input.Answer'])", ("Input.Answer", "ja"));
        visitor.Location.ShouldEndWith("/mijn/start/route");
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has([name='Input.Route'])", ("Input.Route", "logistics"));
        while (!visitor.Location!.EndsWith("/klaar", StringComparison.Ordinal))
        {
            await visitor.FollowAsync();
            await visitor.SubmitAsync("form:has([name='Input.Answer'])", ("Input.Answer", "ja"));
        }

        await visitor.FollowAsync();
        visitor.Text.ShouldContain("Werken in het magazijn");
        (await story.PathAsync()).StageKey.ShouldBe(StageKeys.Mapping);
    }

    private static Task AnswerAsync(PathStory story, string answer) =>
        story.DoneAsync<AnswerTakingPart, AnswerTakingPart.Answered>(handler =>
            handler.HandleAsync(story.Participant.Actor, new() { Answer = answer }, default)
        );

    private static Task RouteAsync(PathStory story, string route) =>
        story.DoneAsync<ChooseRoute, ChooseRoute.Chosen>(handler =>
            handler.HandleAsync(story.Participant.Actor, new() { Route = route }, default)
        );

    private static Task ConsentAsync(PathStory story, string purpose, string answer) =>
        story.DoneAsync<AnswerConsent, Done>(handler =>
            handler.HandleAsync(
                story.Participant.Actor,
                purpose,
                new() { Answer = answer },
                default
            )
        );
}
