using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Contract;

/// <summary>One version of an instrument; a session or survey that began with it keeps it.</summary>
public readonly record struct InstrumentId(Guid Value) : ITypedId<InstrumentId>
{
    public static InstrumentId New() => new(Guid.CreateVersion7());

    public static InstrumentId From(Guid value) => new(value);
}
