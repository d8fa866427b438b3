using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Contract;

/// <summary>The way of a group of companies from a need to lines that run, in six steps.</summary>
public readonly record struct CompanyPathId(Guid Value) : ITypedId<CompanyPathId>
{
    public static CompanyPathId New() => new(Guid.CreateVersion7());

    public static CompanyPathId From(Guid value) => new(value);
}
