using Leerspoor.Data;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Assessing;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Demo;

/// <summary>Tells one path, from its start to where it stands now; leaves the rows to the chapter.</summary>
internal sealed class DemoPathTeller(List<IRegional> rows, DemoRegion demo, DemoSetting setting)
{
    private const int WeeksBetweenEvaluations = 6;
    private readonly Random random = demo.Random;

    public DemoPath Tell(DemoParticipant who, DemoFate fate)
    {
        var started = AtWork(-random.Next(fate.YoungestDays, fate.OldestDays));
        var path = DevelopmentPath.Begun(
            who.Person,
            who.Organisation,
            setting.Programme.Id,
            setting.Framework.Id,
            started
        );
        rows.Add(path);
        var route = TakeIntake(path, fate);
        if (route is null)
            return Told(who, fate, path, null, []);

        var frame = new PathFrame(setting.Programme.Definition, setting.Framework, route);
        var views = Answer(path, frame, fate);
        if (fate.Stage == StageKeys.Mapping)
            return Told(who, fate, path, null, []);

        path.Reach(StageKeys.Choosing, started.AddDays(5));
        path.GiveCoachTheTurn(CoachTurns.ChooseGoals, started.AddDays(5));
        if (fate is { Stage: StageKeys.Choosing, Twist: DemoTwist.None })
            return Told(who, fate, path, null, []);

        var plan = new DemoPlanTeller(rows, demo, setting);
        var goals = plan.TellGoals(path, frame, views, fate, started.AddDays(8));
        plan.TellAgreement(path, fate, started.AddDays(9));
        if (!fate.Learns)
            return Told(who, fate, path, null, goals);

        var since = started.AddDays(10);
        plan.TellTasks(path, fate, goals, since);
        Settle(path, fate, since);
        return Told(who, fate, path, since, goals);
    }

    private static DemoPath Told(
        DemoParticipant who,
        DemoFate fate,
        DevelopmentPath path,
        DateTimeOffset? since,
        IReadOnlyList<DemoGoal> goals
    ) =>
        new(
            who,
            path.Id,
            path.RouteKey,
            fate.Stage,
            path.StartedAt,
            since,
            goals,
            fate.Twist is DemoTwist.Stuck
        );

    private Route? TakeIntake(DevelopmentPath path, DemoFate fate)
    {
        var answered = path.StartedAt.AddDays(1);
        if (fate is { Stage: StageKeys.Intake, Twist: DemoTwist.None })
            return null;
        path.AnswerTakingPart(fate.Twist is not DemoTwist.Declined, answered);
        if (fate.Twist is DemoTwist.AskedCoach)
            path.GiveCoachTheTurn(CoachTurns.ChooseRoute, answered);
        if (fate.Stage == StageKeys.Intake)
            return null;

        var routes = setting.Programme.Definition.Routes;
        var route = routes[random.Next(routes.Count)];
        path.ChooseRoute(route.Key, answered);
        foreach (var purpose in setting.Programme.Definition.Consents)
            rows.Add(
                Consents.Remembered(
                    path.ParticipantId,
                    purpose.Key,
                    Consented(purpose),
                    purpose.TextVersion,
                    answered
                )
            );
        path.Reach(StageKeys.Mapping, answered);
        return route;
    }

    // What the path of the demo goes on to need is given; of the rest most people say yes.
    private bool Consented(ConsentPurpose purpose) =>
        purpose.Required
        || purpose.Key is "observation" or "photos" or "credential"
        || random.Next(4) > 0;

    private Dictionary<IndicatorId, SelfView> Answer(
        DevelopmentPath path,
        PathFrame frame,
        DemoFate fate
    )
    {
        var asked = fate.Twist is DemoTwist.HalfWay ? frame.Needs.Count / 2 : frame.Needs.Count;
        var views = new Dictionary<IndicatorId, SelfView>();
        foreach (var need in frame.Needs.Take(asked))
        {
            var view = random.Next(10) switch
            {
                < 3 => SelfView.Can,
                < 6 => SelfView.CanWithHelp,
                < 9 => SelfView.WantToLearn,
                _ => SelfView.DoNotKnow,
            };
            views.Add(need.Card.Id, view);
            rows.Add(SelfAnswer.Given(path.Id, need.Card.Id, view, path.StartedAt.AddDays(3)));
        }

        path.Touch(path.StartedAt.AddDays(3));
        return views;
    }

    /// <summary>Where the path stands at the end of the history.</summary>
    private void Settle(DevelopmentPath path, DemoFate fate, DateTimeOffset since)
    {
        path.Reach(StageKeys.Learning, since);
        path.Reach(fate.Stage is StageKeys.Recognition ? StageKeys.Completion : fate.Stage, since);
        if (fate.Twist is not DemoTwist.Stuck)
            path.Touch(demo.Now.AddHours(-random.Next(1, 90)));
        if (fate.Finishes)
            return;

        var first = LocalDay.Of(since);
        var today = LocalDay.Of(demo.Now);
        var days = 7 * WeeksBetweenEvaluations;
        var rounds = ((today.DayNumber - first.DayNumber) / days) + 1;
        path.PlanEvaluation(first.AddDays(rounds * days));
    }

    private DateTimeOffset AtWork(int days) =>
        DemoHours.On(LocalDay.Of(demo.Now).AddDays(days), random);
}

internal static class DemoHours
{
    /// <summary>Some moment of the working day.</summary>
    public static DateTimeOffset On(DateOnly day, Random random) =>
        LocalDay.Start(day).AddMinutes(random.Next(8 * 60, 15 * 60));
}
