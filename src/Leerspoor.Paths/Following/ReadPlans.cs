using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Planning;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Following;

/// <summary>The plans of the participants in the actor's care, for clients of the API.</summary>
internal sealed class ReadPlans(LeerspoorDb db, PeopleDirectory people, Viewings viewings)
{
    public Task<Listed<PlanLine>> ManyAsync(Actor actor, PageAsked asked, CancellationToken ct) =>
        Cared(actor)
            .ToListedAsync(
                plan => plan.Id,
                plan => new PlanLine
                {
                    Id = plan.Id.Value,
                    PathId = plan.PathId.Value,
                    ParticipantId = db.Set<DevelopmentPath>()
                        .Where(path => path.Id == plan.PathId)
                        .Select(path => path.ParticipantId)
                        .First()
                        .Value,
                    Status = StatusOf(plan.Status),
                    StartedAt = plan.StartedAt,
                    AgreedAt = plan.AgreedAt,
                },
                asked,
                ct
            );

    public async Task<Outcome<PlanAnswer>> OneAsync(
        Actor actor,
        ActionPlanId id,
        CancellationToken ct
    )
    {
        var plan = await Cared(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (plan is null)
            return FollowingRefusals.Unknown;

        var participant = await db.Set<DevelopmentPath>()
            .Where(path => path.Id == plan.PathId)
            .Select(path => path.ParticipantId)
            .SingleAsync(ct);
        await viewings.NoteAsync(actor, participant, Viewed.Plan, ct);
        return new PlanAnswer
        {
            Id = id.Value,
            PathId = plan.PathId.Value,
            ParticipantId = participant.Value,
            Status = StatusOf(plan.Status),
            StartedAt = plan.StartedAt,
            ProposedAt = plan.ProposedAt,
            AgreedAt = plan.AgreedAt,
            Goals = await GoalsAsync(plan, ct),
            Tasks = await TasksAsync(plan, ct),
        };
    }

    private IQueryable<ActionPlan> Cared(Actor actor)
    {
        var nobody = actor.OnlyAbout is not null;
        return db.Set<ActionPlan>()
            .Where(plan =>
                !nobody
                && db.Set<DevelopmentPath>()
                    .Any(path =>
                        path.Id == plan.PathId
                        && people.Care.Any(care =>
                            care.Caretaker == actor.Person && care.Participant == path.ParticipantId
                        )
                    )
            );
    }

    private async Task<IReadOnlyList<GoalAnswer>> GoalsAsync(
        ActionPlan plan,
        CancellationToken ct
    ) =>
        await db.Set<Goal>()
            .Where(goal => goal.PathId == plan.PathId)
            .OrderBy(goal => goal.Id)
            .Select(goal => new GoalAnswer(
                goal.Id.Value,
                goal.IndicatorId.Value,
                goal.TargetLevel.ToString(),
                goal.Reason,
                goal.SetAt,
                goal.ReachedAt
            ))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<TaskAnswer>> TasksAsync(ActionPlan plan, CancellationToken ct)
    {
        var tasks = await db.Set<PlanTask>()
            .AsNoTracking()
            .Where(task => task.PathId == plan.PathId)
            .OrderBy(task => task.Id)
            .ToListAsync(ct);
        return
        [
            .. tasks.Select(task => new TaskAnswer(
                task.Id.Value,
                task.GoalId?.Value,
                task.Title,
                task.ActivityId?.Value,
                task.DueOn,
                task.DoneAt
            )),
        ];
    }

    private static string StatusOf(PlanStatus status) =>
        status switch
        {
            PlanStatus.Draft => "draft",
            PlanStatus.Proposed => "proposed",
            PlanStatus.Agreed => "agreed",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
}

/// <summary>A plan in a list.</summary>
internal sealed record PlanLine : IListed
{
    public required Guid Id { get; init; }
    public required Guid PathId { get; init; }
    public required Guid ParticipantId { get; init; }

    /// <summary><c>draft</c>, <c>proposed</c> or <c>agreed</c>.</summary>
    public required string Status { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset? AgreedAt { get; init; }
}

/// <summary>A whole plan.</summary>
internal sealed record PlanAnswer
{
    public required Guid Id { get; init; }
    public required Guid PathId { get; init; }
    public required Guid ParticipantId { get; init; }

    /// <summary><c>draft</c>, <c>proposed</c> or <c>agreed</c>.</summary>
    public required string Status { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset? ProposedAt { get; init; }
    public required DateTimeOffset? AgreedAt { get; init; }
    public required IReadOnlyList<GoalAnswer> Goals { get; init; }
    public required IReadOnlyList<TaskAnswer> Tasks { get; init; }
}

internal sealed record GoalAnswer(
    Guid Id,
    Guid IndicatorId,
    string TargetLevel,
    string Reason,
    DateTimeOffset SetAt,
    DateTimeOffset? ReachedAt
);

internal sealed record TaskAnswer(
    Guid Id,
    Guid? GoalId,
    string Title,
    Guid? ActivityId,
    DateOnly DueOn,
    DateTimeOffset? DoneAt
);
