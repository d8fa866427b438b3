using Leerspoor.Kernel;
using Leerspoor.Paths.Assessing;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Assessing;

public sealed class AssessmentTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Before_the_intake_is_done_there_is_nothing_to_answer()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();

        (await AnswerAsync(story, story.Participant, 1)).Refusal.ShouldBe(
            AssessingRefusals.TooEarly
        );
    }

    [Fact]
    public async Task Every_answer_is_kept_at_once_and_the_next_visit_goes_on_where_it_stopped()
    {
        var story = await (await PathStory.BeginAsync(app)).JoinedAsync();
        await AnswerAsync(story, story.Participant, 1);
        await AnswerAsync(story, story.Participant, 2);

        var view = await ShowAsync(story, null);

        view.Number.ShouldBe(3);
        view.Answered.ShouldBe(2);
        view.Count.ShouldBe(6);
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_the_last_one_counts()
    {
        var story = await (await PathStory.BeginAsync(app)).JoinedAsync();
        await AnswerAsync(story, story.Participant, 1);

        await AnswerAsync(story, story.Participant, 1, "met-hulp");

        (await ShowAsync(story, 1)).Answer.ShouldBe(SelfView.CanWithHelp);
    }

    [Fact]
    public async Task The_last_answer_moves_the_path_on_and_gives_the_coach_the_turn()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();

        var path = await story.PathAsync();
        path.StageKey.ShouldBe(StageKeys.Choosing);
        path.CoachTurnReason.ShouldBe(CoachTurns.ChooseGoals);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_question_that_does_not_exist_is_not_found(int number)
    {
        var story = await (await PathStory.BeginAsync(app)).JoinedAsync();

        (await AnswerAsync(story, story.Participant, number)).Refusal.ShouldBe(
            PathsRefusals.Unknown
        );
    }

    [Fact]
    public async Task The_profile_tells_strengths_and_points_of_attention()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();

        var profile = await story.DoneAsync<ShowProfile, ProfileView>(show =>
            show.HandleAsync(story.Coach.Actor, story.Participant.Id, default)
        );

        profile.Complete.ShouldBeTrue();
        profile.Strengths.Select(line => line.Indicator.Key).ShouldBe(["be-on-time"]);
        profile.Attention[0].Indicator.Key.ShouldBe("ask-help");
        profile.Attention.Count.ShouldBe(5);
        profile.PerComponent.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Strangers_see_and_answer_nothing()
    {
        var story = await (await PathStory.BeginAsync(app)).JoinedAsync();

        foreach (var stranger in await story.StrangersAsync(Role.Participant))
            (await AnswerAsync(story, stranger, 1)).Refusal.ShouldBe(PathsRefusals.Unknown);
        List<TestPerson> others =
        [
            story.Supervisor,
            story.Participant,
            .. await story.StrangersAsync(Role.Coach),
        ];
        foreach (var other in others)
            (
                await story.AskAsync<ShowProfile, ProfileView>(show =>
                    show.HandleAsync(other.Actor, story.Participant.Id, default)
                )
            ).Refusal.ShouldBe(PathsRefusals.Unknown);
    }

    [Fact]
    public async Task A_participant_answers_goes_back_and_stops_without_script()
    {
        var story = await (await PathStory.BeginAsync(app)).JoinedAsync();
        using var visitor = await story.Participant.SignedInAsync();

        await visitor.GetAsync("/mijn/kijken");
        await visitor.SubmitAsync("form:has([name='Input.Answer'])");
        visitor.Text.ShouldContain("Kies eerst een plaatje");
        await visitor.SubmitAsync("form:has([name='Input.Answer'])", ("Input.Answer", "kan-ik"));
        visitor.Location.ShouldEndWith("/mijn/kijken/2");
        await visitor.GetAsync("/mijn/kijken/1");

        visitor.Page.QuerySelector("input[value='kan-ik']")!.HasAttribute("checked").ShouldBeTrue();
    }

    private static Task<Outcome<AnswerQuestion.Answered>> AnswerAsync(
        PathStory story,
        TestPerson by,
        int number,
        string answer = "kan-ik"
    ) =>
        story.AskAsync<AnswerQuestion, AnswerQuestion.Answered>(handler =>
            handler.HandleAsync(by.Actor, number, new() { Answer = answer }, default)
        );

    private static Task<QuestionView> ShowAsync(PathStory story, int? number) =>
        story.DoneAsync<ShowQuestion, QuestionView>(show =>
            show.HandleAsync(story.Participant.Actor, number, default)
        );
}
