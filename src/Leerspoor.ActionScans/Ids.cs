using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

internal readonly record struct InitiativeId(Guid Value) : ITypedId<InitiativeId>
{
    public static InitiativeId New() => new(Guid.CreateVersion7());

    public static InitiativeId From(Guid value) => new(value);
}

internal readonly record struct ScanId(Guid Value) : ITypedId<ScanId>
{
    public static ScanId New() => new(Guid.CreateVersion7());

    public static ScanId From(Guid value) => new(value);
}

internal readonly record struct AttendeeId(Guid Value) : ITypedId<AttendeeId>
{
    public static AttendeeId New() => new(Guid.CreateVersion7());

    public static AttendeeId From(Guid value) => new(value);
}

/// <summary>Made by the screen on which it is typed, so that sending twice makes one.</summary>
internal readonly record struct ActionPointId(Guid Value) : ITypedId<ActionPointId>
{
    public static ActionPointId New() => new(Guid.CreateVersion7());

    public static ActionPointId From(Guid value) => new(value);
}
