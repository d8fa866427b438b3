using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Contract;

/// <summary>A theme with its lines, drawn as one map.</summary>
public readonly record struct MetroMapId(Guid Value) : ITypedId<MetroMapId>
{
    public static MetroMapId New() => new(Guid.CreateVersion7());

    public static MetroMapId From(Guid value) => new(value);
}
