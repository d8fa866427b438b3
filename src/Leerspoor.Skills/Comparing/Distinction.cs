using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Comparing;

internal readonly record struct DistinctionId(Guid Value) : ITypedId<DistinctionId>
{
    public static DistinctionId New() => new(Guid.CreateVersion7());

    public static DistinctionId From(Guid value) => new(value);
}

/// <summary>Somebody looked at two that look alike and said that they differ; so nobody is asked again.</summary>
internal sealed class Distinction : IRegional
{
    private Distinction() { } // EF Core

    public DistinctionId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Address of the one that comes first in ordinal order.</summary>
    public string Left { get; private init; } = "";
    public string Right { get; private init; } = "";
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static Distinction Made(string one, string other, PersonId by, DateTimeOffset now)
    {
        var (left, right) = Ordered(one, other);
        return new()
        {
            Id = DistinctionId.New(),
            Left = left,
            Right = right,
            By = by,
            At = now,
        };
    }

    public static (string Left, string Right) Ordered(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
