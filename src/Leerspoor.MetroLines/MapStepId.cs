using Leerspoor.Kernel;

namespace Leerspoor.MetroLines;

internal readonly record struct MapStepId(Guid Value) : ITypedId<MapStepId>
{
    public static MapStepId New() => new(Guid.CreateVersion7());

    public static MapStepId From(Guid value) => new(value);
}
