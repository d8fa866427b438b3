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

    /// <summary>What the participant wants to see changed (a key of <see cref="ChangeWishes"/>); null when nothing is open.</summary>
    public string? ChangeWish { get; private set; }

    /// <summary>The same in the participant's own words; may be empty.</summary>
    public string ChangeNote { get; private set; } = "";

    public static ActionPlan Started(PathId path, DateTimeOffset now) =>
        new()
        {
            Id = ActionPlanId.New(),
            PathId = path,
            StartedAt = now,
        };

    public void Propose(DateTimeOffset now) =>
        (Status, ProposedAt, ChangeWish, ChangeNote) = (PlanStatus.Proposed, now, null, "");

    public void Agree(DateTimeOffset now) => (Status, AgreedAt) = (PlanStatus.Agreed, now);

    /// <summary>Something in it changes, so it waits to be proposed again; what was agreed before goes on meanwhile.</summary>
    public void ReturnToDraft() => Status = PlanStatus.Draft;

    /// <summary>The participant does not agree yet and says what should be different.</summary>
    public void AskChange(string wish, string note) =>
        (Status, ChangeWish, ChangeNote) = (PlanStatus.Draft, wish, note);
}

/// <summary>What a participant can want to see changed in a plan.</summary>
internal static class ChangeWishes
{
    public const int NoteMaxLength = 400;

    public const string TooMuch = "te-veel";
    public const string TooHard = "te-moeilijk";
    public const string OtherGoal = "iets-anders-leren";
    public const string OtherTime = "andere-dagen";
    public const string Talk = "praten";

    public static readonly IReadOnlyList<(string Key, string Picture)> All =
    [
        (TooMuch, "checklist"),
        (TooHard, "with-help"),
        (OtherGoal, "growth"),
        (OtherTime, "calendar"),
        (Talk, "talk"),
    ];
}
