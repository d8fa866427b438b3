using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Planning;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Planning;

public sealed class PlanningTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task The_coach_sees_at_most_three_suggestions_with_reasons_wishes_first()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();

        var view = await PlanAsync(story);

        view.Suggestions.Count.ShouldBe(3);
        view.Suggestions[0].Need.Card.Key.ShouldBe("ask-help");
        view.Suggestions[0].Reasons[0].ShouldBe(SuggestionReason.WantsToLearn);
        view.Suggestions.ShouldAllBe(suggestion => suggestion.Reasons.Count >= 2);
    }

    [Fact]
    public async Task A_goal_comes_with_a_milestone_per_step()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();

        await story.ChosenAsync(level: "B");

        var goal = (await PlanAsync(story)).Goals.ShouldHaveSingleItem();
        goal.Milestones.Count.ShouldBe(2);
        goal.Milestones[0].Words.ShouldBe(goal.Indicator.LevelA.Nl);
    }

    [Fact]
    public async Task A_fourth_open_goal_is_refused_and_an_indicator_is_chosen_once()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();
        await story.ChosenAsync("ask-help");
        (await ChooseAsync(story, "ask-help")).Refusal.ShouldBe(PlanningRefusals.GoalChosenBefore);
        await story.ChosenAsync("be-on-time");
        await story.ChosenAsync("report-absence");

        var fourth = await ChooseAsync(story, "be-respectful");

        fourth.Refusal!.Code.ShouldBe("planning.enough-goals");
        fourth.Refusal.Values.ShouldBe(["3"]);
    }

    [Fact]
    public async Task An_empty_form_is_refused_at_every_field()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();

        var refused = await story.AskAsync<ChooseGoal, GoalId>(choose =>
            choose.HandleAsync(story.Coach.Actor, story.Participant.Id, new(), default)
        );

        refused
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(["Indicator", "Reason", "Level"]);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("b")]
    [InlineData("D")]
    public async Task A_level_is_A_B_or_C_and_nothing_else(string level)
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();

        (await ChooseAsync(story, "ask-help", level)).Refusal.ShouldBe(
            PlanningRefusals.LevelMissing
        );
    }

    [Fact]
    public async Task The_participant_agrees_and_the_learning_begins()
    {
        var story = await PathStory.BeginAsync(app);

        await story.AgreedAsync();

        (await story.PathAsync()).StageKey.ShouldBe(StageKeys.Learning);
        (await story.TrailAsync()).ShouldContain("plan.agreed");
        (await PlanAsync(story)).Status.ShouldBe(PlanStatus.Agreed);
    }

    [Fact]
    public async Task A_plan_without_a_goal_cannot_be_proposed_and_without_a_proposal_nothing_is_agreed()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();

        (
            await story.AskAsync<ProposePlan, Done>(propose =>
                propose.HandleAsync(story.Coach.Actor, story.Participant.Id, default)
            )
        ).Refusal.ShouldBe(PlanningRefusals.PlanEmpty);
        await story.ChosenAsync();
        (await AgreeAsync(story, story.Participant)).Refusal.ShouldBe(
            PlanningRefusals.NothingProposed
        );
    }

    [Fact]
    public async Task Asking_a_change_gives_the_coach_the_turn_and_the_words()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();
        await story.ChosenAsync();
        await story.ProposedAsync();

        await story.DoneAsync<AnswerPlan, Done>(answer =>
            answer.AskChangeAsync(
                story.Participant.Actor,
                new() { Wish = ChangeWishes.TooMuch, Note = " Eerst een ding. " },
                default
            )
        );

        var plan = await PlanAsync(story);
        plan.Status.ShouldBe(PlanStatus.Draft);
        plan.ChangeNote.ShouldBe("Eerst een ding.");
        (await story.PathAsync()).CoachTurnReason.ShouldBe(CoachTurns.PlanAnswered);
        await story.ProposedAsync();
        (await PlanAsync(story)).ChangeWish.ShouldBeNull();
        (await story.PathAsync()).CoachTurnSince.ShouldBeNull();
    }

    [Fact]
    public async Task A_change_after_the_agreement_waits_for_a_new_one_and_the_path_stays_where_it_is()
    {
        var story = await PathStory.BeginAsync(app);
        await story.AgreedAsync();

        await story.ChosenAsync("be-on-time");

        (await PlanAsync(story)).Status.ShouldBe(PlanStatus.Draft);
        (await story.PathAsync()).StageKey.ShouldBe(StageKeys.Learning);
        await story.ProposedAsync();
        (await AgreeAsync(story, story.Participant)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_agrees_in_the_place_of_the_participant()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();
        await story.ChosenAsync();
        await story.ProposedAsync();
        List<TestPerson> others =
        [
            story.Coach,
            story.Supervisor,
            .. await story.StrangersAsync(Role.Participant),
        ];

        foreach (var other in others)
            (await AgreeAsync(story, other)).Refusal.ShouldBe(PathsRefusals.Unknown);

        (await PlanAsync(story)).Status.ShouldBe(PlanStatus.Proposed);
    }

    [Fact]
    public async Task Strangers_cannot_see_or_touch_a_plan()
    {
        var story = await PathStory.BeginAsync(app);
        var goal = await story.AgreedAsync();
        var task = await story.TaskAsync(goal);
        var milestone = (await PlanAsync(story)).Goals[0].Milestones[0].Id;
        var who = story.Participant.Id;
        List<TestPerson> others = [story.Supervisor, .. await story.StrangersAsync(Role.Coach)];

        foreach (var other in others.Select(person => person.Actor))
        {
            await RefusedAsync<ShowPlan, PlanView>(story, h => h.HandleAsync(other, who, default));
            await RefusedAsync<ShowGoal, GoalLine>(
                story,
                h => h.HandleAsync(other, who, goal.Value, default)
            );
            await RefusedAsync<ShowGoalChoices, GoalChoices>(
                story,
                h => h.HandleAsync(other, who, default)
            );
            await RefusedAsync<ShowTaskChoices, TaskChoices>(
                story,
                h => h.HandleAsync(other, who, null, default)
            );
            await RefusedAsync<ChooseGoal, GoalId>(
                story,
                h => h.HandleAsync(other, who, new() { Indicator = "be-on-time" }, default)
            );
            await RefusedAsync<ChangeGoal, GoalId>(
                story,
                h => h.HandleAsync(other, who, goal.Value, new() { Level = "A" }, default)
            );
            await RefusedAsync<DropGoal, Done>(
                story,
                h => h.HandleAsync(other, who, goal.Value, default)
            );
            await RefusedAsync<AddMilestone, MilestoneId>(
                story,
                h => h.HandleAsync(other, who, goal.Value, new() { Text = "x" }, default)
            );
            await RefusedAsync<RemoveMilestone, Done>(
                story,
                h => h.HandleAsync(other, who, milestone, default)
            );
            await RefusedAsync<AddTask, PlanTaskId>(
                story,
                h => h.HandleAsync(other, who, new() { Title = "x", DueOn = story.Day(1) }, default)
            );
            await RefusedAsync<RemoveTask, Done>(
                story,
                h => h.HandleAsync(other, who, task.Value, default)
            );
            await RefusedAsync<ProposePlan, Done>(story, h => h.HandleAsync(other, who, default));
        }

        foreach (var stranger in await story.StrangersAsync(Role.Coach))
            await RefusedAsync<ReachMilestone, Done>(
                story,
                h => h.HandleAsync(stranger.Actor, who, milestone, true, default)
            );
    }

    [Fact]
    public async Task A_coach_cannot_reach_the_goal_of_another_participant_by_its_id()
    {
        var story = await PathStory.BeginAsync(app);
        var goal = await story.AgreedAsync();
        var other = await PathStory.BeginAsync(app);
        await other.AssessedAsync();

        await RefusedAsync<DropGoal, Done>(
            other,
            h => h.HandleAsync(other.Coach.Actor, other.Participant.Id, goal.Value, default)
        );
    }

    [Fact]
    public async Task Another_level_keeps_own_milestones_and_fits_the_steps()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();
        var goal = await story.ChosenAsync(level: "B");
        await story.DoneAsync<AddMilestone, MilestoneId>(add =>
            add.HandleAsync(
                story.Coach.Actor,
                story.Participant.Id,
                goal.Value,
                new() { Text = "Ik steek mijn hand op." },
                default
            )
        );

        await story.DoneAsync<ChangeGoal, GoalId>(change =>
            change.HandleAsync(
                story.Coach.Actor,
                story.Participant.Id,
                goal.Value,
                new() { Level = "A", Reason = "Eerst klein." },
                default
            )
        );

        var line = (await PlanAsync(story)).Goals.ShouldHaveSingleItem();
        line.Reason.ShouldBe("Eerst klein.");
        line.Milestones.Select(step => step.Words)
            .ShouldBe([line.Indicator.LevelA.Nl, "Ik steek mijn hand op."]);
    }

    [Fact]
    public async Task Dropping_a_goal_keeps_what_was_done()
    {
        var story = await PathStory.BeginAsync(app);
        var goal = await story.AgreedAsync();
        var done = await story.TaskAsync(goal);
        await story.TaskAsync(goal);
        await story.DoneAsync<Paths.Day.FinishTask, Done>(finish =>
            finish.HandleAsync(story.Participant.Actor, done.Value, null, default)
        );

        await story.DoneAsync<DropGoal, Done>(drop =>
            drop.HandleAsync(story.Coach.Actor, story.Participant.Id, goal.Value, default)
        );

        var left = await story.ReadAsync(db => db.Set<PlanTask>().ToListAsync());
        left.ShouldHaveSingleItem().Id.ShouldBe(done);
    }

    [Fact]
    public async Task Suggested_lessons_fit_the_goal_and_carry_their_own_title()
    {
        var story = await PathStory.BeginAsync(app);
        var goal = await story.AgreedAsync();
        var choices = await story.DoneAsync<ShowTaskChoices, TaskChoices>(show =>
            show.HandleAsync(story.Coach.Actor, story.Participant.Id, goal.Value, default)
        );
        var lesson = choices.Suggestions[0];
        lesson.IndicatorKey.ShouldBe("ask-help");

        await story.DoneAsync<AddTask, PlanTaskId>(add =>
            add.HandleAsync(
                story.Coach.Actor,
                story.Participant.Id,
                new()
                {
                    Goal = goal.Value.ToString(),
                    Activity = lesson.Activity.Id.Value.ToString(),
                    DueOn = story.Day(2),
                },
                default
            )
        );

        var task = (await PlanAsync(story)).Tasks.ShouldHaveSingleItem();
        task.Title.ShouldBe(lesson.Activity.Title.Nl);
        task.Picture.ShouldBe(lesson.Activity.PictureKey);
    }

    [Theory]
    [InlineData("", "planning.day-missing")]
    [InlineData("morgen", "planning.day-missing")]
    [InlineData("-1", "planning.day-past")]
    [InlineData("+500", "planning.day-far")]
    public async Task A_task_needs_a_day_ahead(string day, string code)
    {
        var story = await PathStory.BeginAsync(app);
        await story.AgreedAsync();

        var refused = await story.AskAsync<AddTask, PlanTaskId>(add =>
            add.HandleAsync(
                story.Coach.Actor,
                story.Participant.Id,
                new()
                {
                    Title = "Vegen",
                    DueOn = int.TryParse(day, out var ahead) ? story.Day(ahead) : day,
                },
                default
            )
        );

        refused.Refusal!.Code.ShouldBe(code);
        refused.Refusal.Field.ShouldBe("DueOn");
    }

    [Fact]
    public async Task A_participant_who_said_no_gets_no_plan()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();
        await story.DoneAsync<
            Paths.Intake.AnswerTakingPart,
            Paths.Intake.AnswerTakingPart.Answered
        >(answer => answer.HandleAsync(story.Participant.Actor, new() { Answer = "nee" }, default));

        (await ChooseAsync(story, "ask-help")).Refusal.ShouldBe(PlanningRefusals.NotTakingPart);
    }

    [Fact]
    public async Task At_a_higher_level_the_same_handlers_refuse_the_coach()
    {
        var story = await PathStory.BeginAsync(app);
        await story.AgreedAsync();
        await AtLevelAsync(story, GuidanceLevel.LettingGo);

        (await ChooseAsync(story, "be-on-time")).Refusal!.Code.ShouldBe("deciding.learner");
        (
            await story.AskAsync<AddTask, PlanTaskId>(add =>
                add.HandleAsync(
                    story.Coach.Actor,
                    story.Participant.Id,
                    new() { Title = "Vegen", DueOn = story.Day(1) },
                    default
                )
            )
        ).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Coach_and_participant_walk_from_suggestion_to_agreement_without_script()
    {
        var story = await (await PathStory.BeginAsync(app)).AssessedAsync();
        var plan = $"/deelnemers/{story.Participant.Id.Value}/plan";
        using var coach = await story.Coach.SignedInAsync();
        await coach.GetAsync(plan);
        coach.Text.ShouldContain("De deelnemer zegt: dit wil ik leren.");
        await coach.GetAsync($"{plan}/doel?indicator=ask-help");
        await coach.SubmitAsync(
            "form:has([name='Input.Indicator'])",
            ("Input.Reason", "Dan weet ik hoe het moet.")
        );
        coach.Status.ShouldBe(System.Net.HttpStatusCode.Found);
        await coach.FollowAsync();
        await coach.SubmitAsync("form:has([name='Step.Text'])", ("Step.Text", "Ik wacht rustig."));
        await coach.GetAsync(plan);
        await coach.SubmitAsync("form:has(.utrecht-button--primary-action)");
        await coach.FollowAsync();
        coach.Text.ShouldContain("Wacht op antwoord");

        using var participant = await story.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/plan");
        participant.Text.ShouldContain("Dan weet ik hoe het moet.");
        await participant.SubmitAsync("main form");
        await participant.FollowAsync();

        participant.Text.ShouldContain("Dit is nu jouw plan");
    }

    private async Task AtLevelAsync(PathStory story, GuidanceLevel level) =>
        await app.InRegionAsync(
            story.Region.Id,
            services =>
                services
                    .GetRequiredService<Leerspoor.Data.LeerspoorDb>()
                    .Set<DevelopmentPath>()
                    .ExecuteUpdateAsync(path => path.SetProperty(p => p.GuidanceLevel, level))
        );

    private static Task<Outcome<GoalId>> ChooseAsync(
        PathStory story,
        string indicator,
        string level = "B"
    ) =>
        story.AskAsync<ChooseGoal, GoalId>(choose =>
            choose.HandleAsync(
                story.Coach.Actor,
                story.Participant.Id,
                new()
                {
                    Indicator = indicator,
                    Level = level,
                    Reason = "Ik wil het zelf kunnen.",
                },
                default
            )
        );

    private static Task<Outcome<Done>> AgreeAsync(PathStory story, TestPerson who) =>
        story.AskAsync<AnswerPlan, Done>(answer => answer.AgreeAsync(who.Actor, default));

    private static Task<PlanView> PlanAsync(PathStory story) =>
        story.DoneAsync<ShowPlan, PlanView>(show =>
            show.HandleAsync(story.Coach.Actor, story.Participant.Id, default)
        );

    private static async Task RefusedAsync<THandler, T>(
        PathStory story,
        Func<THandler, Task<Outcome<T>>> ask
    )
        where THandler : notnull =>
        (await story.AskAsync(ask)).Refusal.ShouldBe(PathsRefusals.Unknown);
}
