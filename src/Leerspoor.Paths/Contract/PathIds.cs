using Leerspoor.Kernel;

namespace Leerspoor.Paths.Contract;

/// <summary>One person's development path.</summary>
public readonly record struct PathId(Guid Value) : ITypedId<PathId>
{
    public static PathId New() => new(Guid.CreateVersion7());

    public static PathId From(Guid value) => new(value);
}

/// <summary>One published (or draft) version of a programme.</summary>
public readonly record struct ProgrammeId(Guid Value) : ITypedId<ProgrammeId>
{
    public static ProgrammeId New() => new(Guid.CreateVersion7());

    public static ProgrammeId From(Guid value) => new(value);
}

/// <summary>What will be reached on a path: one indicator at one level.</summary>
public readonly record struct GoalId(Guid Value) : ITypedId<GoalId>
{
    public static GoalId New() => new(Guid.CreateVersion7());

    public static GoalId From(Guid value) => new(value);
}

/// <summary>Something to do on a day.</summary>
public readonly record struct PlanTaskId(Guid Value) : ITypedId<PlanTaskId>
{
    public static PlanTaskId New() => new(Guid.CreateVersion7());

    public static PlanTaskId From(Guid value) => new(value);
}

/// <summary>What a supervisor saw. The id is made by the client, so that sending it twice records it once.</summary>
public readonly record struct ObservationId(Guid Value)
    : ITypedId<ObservationId>,
        IComparable<ObservationId>
{
    public static ObservationId New() => new(Guid.CreateVersion7());

    public static ObservationId From(Guid value) => new(value);

    public static bool operator <(ObservationId left, ObservationId right) =>
        left.CompareTo(right) < 0;

    public static bool operator >(ObservationId left, ObservationId right) =>
        left.CompareTo(right) > 0;

    public static bool operator <=(ObservationId left, ObservationId right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >=(ObservationId left, ObservationId right) =>
        left.CompareTo(right) >= 0;

    public int CompareTo(ObservationId other) => Value.CompareTo(other.Value);
}

/// <summary>A kind of moment at work in which somebody can be observed.</summary>
public readonly record struct SituationId(Guid Value) : ITypedId<SituationId>
{
    public static SituationId New() => new(Guid.CreateVersion7());

    public static SituationId From(Guid value) => new(value);
}
