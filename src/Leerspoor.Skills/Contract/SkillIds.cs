using Leerspoor.Kernel;

namespace Leerspoor.Skills.Contract;

/// <summary>A framework over all its versions.</summary>
public readonly record struct FrameworkId(Guid Value) : ITypedId<FrameworkId>
{
    public static FrameworkId New() => new(Guid.CreateVersion7());

    public static FrameworkId From(Guid value) => new(value);
}

/// <summary>One version of a framework. Once published it never changes, so what points at it keeps its meaning.</summary>
public readonly record struct FrameworkVersionId(Guid Value) : ITypedId<FrameworkVersionId>
{
    public static FrameworkVersionId New() => new(Guid.CreateVersion7());

    public static FrameworkVersionId From(Guid value) => new(value);
}

/// <summary>An indicator of one framework version; the same indicator in the next version has another id and the same key.</summary>
public readonly record struct IndicatorId(Guid Value) : ITypedId<IndicatorId>
{
    public static IndicatorId New() => new(Guid.CreateVersion7());

    public static IndicatorId From(Guid value) => new(value);
}

/// <summary>A node of one version of a graph framework; the same concept in the next version has another id and the same key.</summary>
public readonly record struct SkillId(Guid Value) : ITypedId<SkillId>
{
    public static SkillId New() => new(Guid.CreateVersion7());

    public static SkillId From(Guid value) => new(value);
}
