using Leerspoor.Data;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Evaluating;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>What follows from an observation, in the same transaction: the stage, an assignment when in doubt, evidence when shown.</summary>
internal sealed class ObservationAftermath(
    LeerspoorDb db,
    EvidenceBook evidence,
    ActivityCatalogue activities,
    FirstEvaluation evaluation
)
{
    private const int DaysForAssignment = 7;

    public async Task FollowAsync(
        DevelopmentPath path,
        Observation observation,
        IndicatorCard indicator,
        StandingChange change,
        CancellationToken ct
    )
    {
        // A baseline observation before the learning began does not move the path.
        if (path.StageKey == StageKeys.Learning)
        {
            path.Reach(StageKeys.Monitoring, observation.RecordedAt);
            await evaluation.PlanAsync(path, observation.ObserverId, change.Asked.Programme, ct);
        }

        if (observation.Outcome is ObservedOutcome.InDoubt)
            await AssignAsync(path, observation, indicator, change.Goal, ct);
        if (change.BecameShown)
            await WriteEvidenceAsync(observation, change, ct);
        else if (
            observation.Outcome is ObservedOutcome.InDoubt or ObservedOutcome.NotYet
            && !change.Verdict.IsShown
        )
            await evidence.DoubtAsync(observation.ParticipantId, observation.IndicatorId, ct);
    }

    /// <summary>In doubt no cross but an assignment: something to do within a week in which it can be seen.</summary>
    private async Task AssignAsync(
        DevelopmentPath path,
        Observation observation,
        IndicatorCard indicator,
        Goal? goal,
        CancellationToken ct
    )
    {
        var goalId = goal?.Id;
        var fitting = await FittingAsync(path, observation, indicator, ct);
        var title = fitting?.Title.Nl ?? indicator.At(observation.Level).Nl;
        var waits = await db.Set<PlanTask>()
            .AnyAsync(
                task =>
                    task.PathId == path.Id
                    && task.Origin == TaskOrigin.Doubt
                    && task.DoneAt == null
                    && task.GoalId == goalId
                    && task.Title == title,
                ct
            );
        if (!waits)
            db.Add(
                PlanTask.Set(
                    path.Id,
                    goalId,
                    title,
                    fitting?.Id,
                    WithinAWeek(observation.RecordedAt),
                    TaskOrigin.Doubt,
                    observation.RecordedAt
                )
            );
    }

    /// <summary>Something to do at work that fits the indicator at this level, else other material for it.</summary>
    private async Task<ActivityCard?> FittingAsync(
        DevelopmentPath path,
        Observation observation,
        IndicatorCard indicator,
        CancellationToken ct
    )
    {
        var fitting = await activities.SuggestForAsync(
            [indicator.Key],
            observation.Level,
            path.OrganisationId,
            ct
        );
        return fitting
            .OrderByDescending(suggestion => suggestion.Activity.Kind is ActivityKind.Assignment)
            .ThenByDescending(suggestion => suggestion.To)
            .FirstOrDefault()
            ?.Activity;
    }

    private static DateOnly WithinAWeek(DateTimeOffset now)
    {
        var due = CalendarWeek.DayOf(now).AddDays(DaysForAssignment);
        return due.DayOfWeek switch
        {
            DayOfWeek.Saturday => due.AddDays(-1),
            DayOfWeek.Sunday => due.AddDays(-2),
            _ => due,
        };
    }

    private async Task WriteEvidenceAsync(
        Observation observation,
        StandingChange change,
        CancellationToken ct
    )
    {
        var situation = await db.Set<Situation>()
            .Where(s => s.Id == observation.SituationId)
            .Select(s => s.Name)
            .FirstOrDefaultAsync(ct);
        evidence.Write(
            new EvidenceLine
            {
                Person = observation.ParticipantId,
                Indicator = observation.IndicatorId,
                Level = change.Target,
                Situation = situation?.Nl ?? "",
                SeenBy = observation.ObserverId,
                SeenAt = observation.ObservedAt,
                Source = observation.Id.Value,
            }
        );
    }
}
