using Leerspoor.Data;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Assessing;
using Leerspoor.Paths.Planning;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Demo;

/// <summary>The plan of one demo path: goals by the same suggestions that a coach gets, milestones, agreement, tasks.</summary>
internal sealed class DemoPlanTeller(List<IRegional> rows, DemoRegion demo, DemoSetting setting)
{
    private readonly Random random = demo.Random;

    public IReadOnlyList<DemoGoal> TellGoals(
        DevelopmentPath path,
        PathFrame frame,
        Dictionary<IndicatorId, SelfView> views,
        DemoFate fate,
        DateTimeOffset at
    )
    {
        var most = frame.Programme.MaxIndicatorsAtStart;
        var count = fate.Finishes ? frame.Needs.Count : random.Next(2, most + 1);
        var chosen = GoalSuggestions.For(
            [
                .. frame.Needs.Select(need => new KnownOfNeed(
                    need,
                    views.TryGetValue(need.Card.Id, out var view) ? view : null,
                    Shown: false,
                    Doubters: 0,
                    SeenAlone: 0,
                    HasGoal: false
                )),
            ],
            count
        );
        return
        [
            .. chosen.Select(
                (suggestion, i) => TellGoal(path, suggestion.Need, fate, at, i, count)
            ),
        ];
    }

    private DemoGoal TellGoal(
        DevelopmentPath path,
        NeededIndicator need,
        DemoFate fate,
        DateTimeOffset at,
        int place,
        int count
    )
    {
        // Three at a time: later goals were set when earlier ones had been reached.
        var until = demo.Now.AddDays(-7);
        var set = fate.Finishes ? Between(at, until, place / 3 * 3, count + 3) : at;
        var goal = Goal.Set(path.Id, need.Card.Id, need.Level, Pick(setting.Texts.Reasons), set);
        var reached =
            fate.Finishes ? Between(at, until, place + 3, count + 3)
            : fate.Stage is StageKeys.Evaluation && place == 0 ? demo.Now.AddDays(-12)
            : (DateTimeOffset?)null;
        if (reached is { } done)
            goal.Reach(done);
        rows.Add(goal);
        TellMilestones(goal, fate, reached);
        return new DemoGoal(goal.Id, need.Card, need.Level, reached);
    }

    private void TellMilestones(Goal goal, DemoFate fate, DateTimeOffset? reached)
    {
        for (var level = DevelopmentLevel.A; level <= goal.TargetLevel; level++)
        {
            var step = Milestone.OfLevel(goal, level);
            if (reached is { } done)
                step.Reach(done);
            else if (fate.Learns && level < goal.TargetLevel && random.Next(2) == 0)
                step.Reach(Between(goal.SetAt, demo.Now, 1, 2));
            rows.Add(step);
        }

        if (random.Next(2) > 0)
            return;
        var own = Milestone.InOwnWords(goal, Pick(setting.Texts.Milestones), 5);
        if (reached is { } then)
            own.Reach(then);
        rows.Add(own);
    }

    public void TellAgreement(DevelopmentPath path, DemoFate fate, DateTimeOffset at)
    {
        var plan = ActionPlan.Started(path.Id, at);
        rows.Add(plan);
        if (fate.Twist is DemoTwist.Draft)
            return;

        plan.Propose(at);
        path.CoachTookTheTurn();
        if (fate.Twist is DemoTwist.ChangeAsked)
        {
            var (wish, _) = ChangeWishes.All[random.Next(ChangeWishes.All.Count)];
            plan.AskChange(wish, Pick(setting.Texts.ChangeNotes));
            path.GiveCoachTheTurn(CoachTurns.PlanAnswered, at.AddDays(1));
        }

        if (fate.Learns)
            plan.Agree(at.AddDays(1));
        path.Touch(at.AddDays(1));
    }

    public void TellTasks(
        DevelopmentPath path,
        DemoFate fate,
        IReadOnlyList<DemoGoal> goals,
        DateTimeOffset since
    )
    {
        var today = LocalDay.Of(demo.Now);
        var monday = PlanDays.MondayOf(today);
        var last = fate.Twist is DemoTwist.Stuck ? monday.AddDays(-35) : monday.AddDays(-7);
        var first = PlanDays.MondayOf(LocalDay.Of(since));
        var earliest = monday.AddDays(-7 * setting.WeeksOfTasks);
        for (var week = first > earliest ? first : earliest; week <= last; week = week.AddDays(7))
        {
            TellTask(path, Pick(goals), week.AddDays(random.Next(5)), doneOf10: 9);
            if (random.Next(2) == 0)
                TellTask(path, Pick(goals), week.AddDays(random.Next(5)), doneOf10: 8);
        }

        var open = goals.Where(goal => goal.ReachedAt is null).ToList();
        if (open.Count == 0)
            return;
        TellTask(path, open[0], today, doneOf10: 0);
        TellTask(path, open[^1], today, doneOf10: 3);
        for (var day = 0; day < 5; day += 2)
            TellTask(path, Pick(open), monday.AddDays(day), doneOf10: 8);
        TellTask(path, Pick(open), monday.AddDays(8), doneOf10: 0);
    }

    private void TellTask(DevelopmentPath path, DemoGoal goal, DateOnly day, int doneOf10)
    {
        var lessons = setting.Lessons[goal.Indicator.Key].ToList();
        var lesson = lessons.Count > 0 && random.Next(3) > 0 ? Pick(lessons) : null;
        var set = demo.Now.AddDays(day.DayNumber - LocalDay.Of(demo.Now).DayNumber - 6);
        var task = PlanTask.Set(
            path.Id,
            goal.Goal,
            lesson?.Title ?? Pick(setting.Texts.Tasks),
            lesson?.Id,
            day,
            TaskOrigin.Plan,
            set < demo.Now ? set : demo.Now
        );
        var done = DemoHours.On(day, random);
        if (random.Next(10) < doneOf10 && done < demo.Now)
            task.Finish(null, done);
        rows.Add(task);
    }

    private static DateTimeOffset Between(
        DateTimeOffset from,
        DateTimeOffset to,
        int part,
        int of
    ) => from + ((to - from) * part / of);

    private T Pick<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
}
