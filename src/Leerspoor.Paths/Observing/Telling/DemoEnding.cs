using Leerspoor.Credentials.Contract;
using Leerspoor.Paths.Completing;
using Leerspoor.Paths.Demo;
using Leerspoor.Paths.Evaluating;

namespace Leerspoor.Paths.Observing.Telling;

/// <summary>Tells how one path was evaluated and how it ended, if it did.</summary>
internal sealed class DemoEnding(DemoScene scene, DemoPath told, DevelopmentPath path)
{
    private const int DaysBetweenEvaluations = 42;
    private readonly DateOnly today = CalendarWeek.DayOf(scene.Demo.Now);

    public DemoCompletion? Tell()
    {
        if (!scene.Short)
            TellHeldEvaluations();
        if (told.Goals.All(goal => goal.ReachedAt is not null))
            return TellClosing(told.Goals.Max(goal => goal.ReachedAt!.Value));

        TellPlannedEvaluation();
        return null;
    }

    private void TellHeldEvaluations()
    {
        var first = CalendarWeek.DayOf(told.LearningSince!.Value);
        for (
            var day = first.AddDays(DaysBetweenEvaluations);
            day < today.AddDays(-2);
            day = day.AddDays(DaysBetweenEvaluations)
        )
        {
            var at = scene.Demo.Now.AddDays(day.DayNumber - today.DayNumber);
            var held = Evaluation.Planned(told.Path, told.Who.Person, day, told.Who.Coach);
            held.Reflect(at.AddDays(-1));
            held.Hold(told.Who.Coach, day.AddDays(DaysBetweenEvaluations), at);
            scene.Rows.Add(held);
            Answer(held, at, byAll: true);
        }
    }

    private void TellPlannedEvaluation()
    {
        // At the stage of evaluating, the talk is about to come and most learners have looked back already.
        if (told.Stage == StageKeys.Evaluation)
            path.PlanEvaluation(today.AddDays(scene.Random.Next(0, 6)));
        if (path.NextEvaluationOn is not { } day)
            return;

        var planned = Evaluation.Planned(told.Path, told.Who.Person, day, told.Who.Coach);
        scene.Rows.Add(planned);
        if (told.Stage != StageKeys.Evaluation || scene.Random.Next(3) == 0)
            return;
        planned.Reflect(scene.Demo.Now.AddDays(-1));
        Answer(planned, scene.Demo.Now.AddDays(-1), byAll: false);
        path.GiveCoachTheTurn(CoachTurns.Evaluate, scene.Demo.Now.AddDays(-1));
    }

    private void Answer(Evaluation evaluation, DateTimeOffset at, bool byAll)
    {
        var words = scene.Words.Reflections;
        foreach (var question in scene.Programme.Evaluation.Questions)
        {
            var ofLearner = question.Who == Evaluations.Learner;
            if (!ofLearner && !byAll)
                continue;
            var answer = EvaluationAnswer.To(evaluation.Id, question.Key);
            var option = question.Options is { } options ? scene.Pick(options).Key : null;
            var said = question.Key switch
            {
                "goes-well" => scene.Pick(words.GoesWell),
                "still-to-learn" => scene.Pick(words.StillToLearn),
                "agreements" => scene.Pick(words.Agreements),
                _ when option is null || scene.Random.Next(3) == 0 => scene.Pick(words.Reflections),
                _ => "",
            };
            answer.Say(option, said, ofLearner ? told.Who.Person : told.Who.Coach, at);
            scene.Rows.Add(answer);
        }
    }

    /// <summary>Ready since the last goal; for some the day is chosen, and who is at recognition had it.</summary>
    private DemoCompletion? TellClosing(DateTimeOffset ready)
    {
        path.BeReadyForCompletion(true, ready);
        path.PlanEvaluation(null);
        var passed = told.Stage == StageKeys.Recognition;
        if (!passed && scene.Random.Next(2) == 0)
        {
            path.GiveCoachTheTurn(CoachTurns.Complete, ready);
            return null;
        }

        var on = passed
            ? scene.Demo.Now.AddDays(-scene.Random.Next(2, 5))
            : scene.Demo.Now.AddDays(scene.Random.Next(3, 12));
        var closing = Completion.Of(told.Path);
        closing.Plan(
            CalendarWeek.DayOf(on),
            scene.Pick(scene.Words.Reflections.Guests),
            told.Who.Coach,
            ready.AddDays(1)
        );
        scene.Rows.Add(closing);
        if (!passed)
            return null;

        closing.Pass(told.Who.Coach, on);
        path.Complete(on);
        var achievement = scene.Programme.FindRoute(told.RouteKey)!.Achievement;
        return new DemoCompletion(told.Who.Person, achievement, told.Path.Value, on);
    }
}
