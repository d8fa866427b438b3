using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct RegulationVersionId(Guid Value) : ITypedId<RegulationVersionId>
{
    public static RegulationVersionId New() => new(Guid.CreateVersion7());

    public static RegulationVersionId From(Guid value) => new(value);
}

/// <summary>What a regulation said from a day on, kept as it was: whoever was appointed then was held against these words.</summary>
internal sealed class RegulationVersion : IRegional
{
    public required RegulationVersionId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required RegulationId RegulationId { get; init; }
    public required int Number { get; init; }
    public required RegulationWording Wording { get; init; }
    public required DateTimeOffset From { get; init; }
    public required string ByName { get; init; }
}
