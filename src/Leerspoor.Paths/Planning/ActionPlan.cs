using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Planning;

internal readonly record struct ActionPlanId(Guid Value) : ITypedId<ActionPlanId>
{
    public static ActionPlanId New() => new(Guid.CreateVersion7());

    public static ActionPlanId From(Guid value) => new(value);
}

internal enum PlanStatus
{
    Draft = 1,
    Proposed = 2,
    Agreed = 3,
}

/// <summary>The plan van aanpak of a path: drawn up together, agreed by the participant. One per path.</summary>
internal sealed class ActionPlan : IRegional
{
    private ActionPlan() { } // EF Core

    public ActionPlanId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PathId PathId { get; private init; }
    public PlanStatus Status { get; private set; } = PlanStatus.Draft;
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? ProposedAt { get; private set; }
    public DateTimeOffset? AgreedAt { get; private set; }

    public static ActionPlan Started(PathId path, DateTimeOffset now) =>
        new()
        {
            Id = ActionPlanId.New(),
            PathId = path,
            StartedAt = now,
        };

    public void Propose(DateTimeOffset now) => (Status, ProposedAt) = (PlanStatus.Proposed, now);

    public void Agree(DateTimeOffset now) => (Status, AgreedAt) = (PlanStatus.Agreed, now);

    public void ReturnToDraft() => Status = PlanStatus.Draft;
}
