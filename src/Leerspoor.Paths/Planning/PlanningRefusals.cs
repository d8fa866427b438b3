using Leerspoor.Kernel;

namespace Leerspoor.Paths.Planning;

internal static class PlanningRefusals
{
    public static readonly Refusal NoRouteYet = new("planning.no-route-yet", RefusalKind.Conflict);
    public static readonly Refusal NotTakingPart = new(
        "planning.not-taking-part",
        RefusalKind.Conflict
    );
    public static readonly Refusal IndicatorMissing = new(
        "planning.indicator-missing",
        RefusalKind.Invalid,
        "Indicator"
    );
    public static readonly Refusal GoalChosenBefore = new(
        "planning.goal-chosen-before",
        RefusalKind.Conflict,
        "Indicator"
    );
    public static readonly Refusal LevelMissing = new(
        "planning.level-missing",
        RefusalKind.Invalid,
        "Level"
    );
    public static readonly Refusal ReasonMissing = new(
        "planning.reason-missing",
        RefusalKind.Invalid,
        "Reason"
    );
    public static readonly Refusal GoalReached = new("planning.goal-reached", RefusalKind.Conflict);
    public static readonly Refusal MilestoneMissing = new(
        "planning.milestone-missing",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal MilestonesFull = new(
        "planning.milestones-full",
        RefusalKind.Conflict,
        "Text"
    );
    public static readonly Refusal TaskMissing = new(
        "planning.task-missing",
        RefusalKind.Invalid,
        "Title"
    );
    public static readonly Refusal ActivityUnknown = new(
        "planning.activity-unknown",
        RefusalKind.Invalid,
        "Activity"
    );
    public static readonly Refusal GoalUnknown = new(
        "planning.goal-unknown",
        RefusalKind.Invalid,
        "Goal"
    );
    public static readonly Refusal DayMissing = new(
        "planning.day-missing",
        RefusalKind.Invalid,
        "DueOn"
    );
    public static readonly Refusal DayPast = new("planning.day-past", RefusalKind.Invalid, "DueOn");
    public static readonly Refusal DayFar = new("planning.day-far", RefusalKind.Invalid, "DueOn");
    public static readonly Refusal TaskDone = new("planning.task-done", RefusalKind.Conflict);
    public static readonly Refusal PlanEmpty = new("planning.plan-empty", RefusalKind.Conflict);
    public static readonly Refusal NothingProposed = new(
        "planning.nothing-proposed",
        RefusalKind.Conflict
    );
    public static readonly Refusal WishMissing = new(
        "planning.wish-missing",
        RefusalKind.Invalid,
        "Wish"
    );

    public static Refusal EnoughGoals(int most) =>
        new("planning.enough-goals", RefusalKind.Conflict, "Indicator") { Values = [$"{most}"] };

    public static Refusal TooLong(string field, int most) =>
        new("planning.too-long", RefusalKind.Invalid, field) { Values = [$"{most}"] };
}
