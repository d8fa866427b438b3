using Leerspoor.Kernel;

namespace Leerspoor.Learning.Contract;

/// <summary>A lesson, assignment, link or other learning material.</summary>
public readonly record struct ActivityId(Guid Value) : ITypedId<ActivityId>
{
    public static ActivityId New() => new(Guid.CreateVersion7());

    public static ActivityId From(Guid value) => new(value);
}

/// <summary>An uploaded photo or video.</summary>
public readonly record struct PhotoId(Guid Value) : ITypedId<PhotoId>
{
    public static PhotoId New() => new(Guid.CreateVersion7());

    public static PhotoId From(Guid value) => new(value);
}
