using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Demo;
using Leerspoor.Paths.Planning;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Observing.Telling;

/// <summary>Tells what supervisor and coach saw of one goal: how it grew, and whether it is shown by now.</summary>
internal sealed class DemoObserver(DemoScene scene, DemoPath path, DemoGoal goal)
{
    private readonly Actor supervisor = scene.Demo.Cast().Actor(path.Who.Supervisor);
    private readonly Actor coach = scene.Demo.Cast().Actor(path.Who.Coach);
    private readonly (SituationId One, SituationId Other) places = scene.TwoPlaces(path);
    private readonly List<Observation> seen = [];

    public IReadOnlyList<Observation> Tell()
    {
        if (goal.ReachedAt is { } reached)
            TellShown(reached);
        else
            TellGrowing();
        return seen;
    }

    /// <summary>Three weeks in a row in two situations, the last at the moment the goal was reached; before that it was practised.</summary>
    private void TellShown(DateTimeOffset reached)
    {
        if (!scene.Short)
        {
            See(supervisor, ObservedOutcome.NotYet, reached, 35, places.One);
            See(supervisor, ObservedOutcome.SeenWithHelp, reached, 28, places.One);
            See(supervisor, ObservedOutcome.SeenWithHelp, reached, 21, places.Other);
        }

        See(supervisor, ObservedOutcome.SeenAlone, reached, 14, places.One);
        See(
            scene.Random.Next(3) == 0 ? coach : supervisor,
            ObservedOutcome.SeenAlone,
            reached,
            7,
            places.Other
        );
        See(supervisor, ObservedOutcome.SeenAlone, reached, 0, places.One);
    }

    private void TellGrowing()
    {
        var now = scene.Demo.Now;
        if (!scene.Short)
            TellPractising(now);
        switch (scene.Random.Next(6))
        {
            case 0:
                See(supervisor, ObservedOutcome.SeenAlone, now, 9, places.One);
                See(supervisor, ObservedOutcome.SeenAlone, now, 2, places.Other);
                break;
            case 1:
                TellDoubt(now);
                break;
            case 2:
                See(supervisor, ObservedOutcome.SeenAlone, now, 10, places.One);
                See(coach, ObservedOutcome.NotYet, now, 5, places.Other);
                break;
            case 3:
                See(supervisor, ObservedOutcome.NotYet, now, 8, places.One);
                See(supervisor, ObservedOutcome.SeenWithHelp, now, 1, places.One);
                break;
            default:
                See(supervisor, ObservedOutcome.SeenWithHelp, now, 9, places.One);
                See(supervisor, ObservedOutcome.SeenAlone, now, 3, places.One);
                break;
        }
    }

    /// <summary>Now and then in the weeks before: first it did not work, then with help.</summary>
    private void TellPractising(DateTimeOffset now)
    {
        for (var days = 119; days >= 17; days -= 17)
            if (scene.Random.Next(2) == 0)
                See(
                    supervisor,
                    days > 70 ? ObservedOutcome.NotYet : ObservedOutcome.SeenWithHelp,
                    now,
                    days,
                    places.One
                );
    }

    /// <summary>Everything was shown, until the coach looked along and doubted; an assignment waits.</summary>
    private void TellDoubt(DateTimeOffset now)
    {
        See(supervisor, ObservedOutcome.SeenAlone, now, 22, places.One);
        See(supervisor, ObservedOutcome.SeenAlone, now, 15, places.Other);
        See(supervisor, ObservedOutcome.SeenAlone, now, 8, places.One);
        if (See(coach, ObservedOutcome.InDoubt, now, 3, places.Other) is not { } doubt)
            return;
        scene.Rows.Add(
            PlanTask.Set(
                path.Path,
                goal.Goal,
                goal.Indicator.At(goal.Target).Nl,
                null,
                CalendarWeek.DayOf(now).AddDays(4),
                TaskOrigin.Doubt,
                doubt.RecordedAt
            )
        );
    }

    private Observation? See(
        Actor who,
        ObservedOutcome outcome,
        DateTimeOffset until,
        int daysBefore,
        SituationId place
    )
    {
        var at = until.AddDays(-daysBefore).AddMinutes(-scene.Random.Next(5, 40));
        // Nobody looked before the learning began; what is shown is, because its last three weeks come after that.
        if (at < path.LearningSince && goal.ReachedAt is null)
            return null;

        var observation = Observation.Recorded(
            ObservationId.From(Guid.CreateVersion7(at)),
            path.Path,
            path.Who.Person,
            who,
            goal.Indicator.Id,
            goal.Target,
            outcome,
            place,
            scene.Words.NoteOn(goal.Indicator.Key, outcome, scene.Random),
            null,
            at,
            at.AddSeconds(scene.Random.Next(5, 600))
        );
        seen.Add(observation);
        return observation;
    }
}
