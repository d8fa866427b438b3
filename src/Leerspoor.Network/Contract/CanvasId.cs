using Leerspoor.Kernel;

namespace Leerspoor.Network.Contract;

/// <summary>A board that people fill in together.</summary>
public readonly record struct CanvasId(Guid Value) : ITypedId<CanvasId>
{
    public static CanvasId New() => new(Guid.CreateVersion7());

    public static CanvasId From(Guid value) => new(value);
}
