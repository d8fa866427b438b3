using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

/// <summary>One public-private partnership. Its own row carries its own id as region, so the filter holds here too.</summary>
internal sealed class Region : IRegional
{
    public const int NameMaxLength = 120;

    private Region() { } // EF Core

    public RegionId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Name { get; private set; } = "";

    public static Region Founded(RegionId id, string name) =>
        new()
        {
            Id = id,
            RegionId = id,
            Name = name,
        };
}
