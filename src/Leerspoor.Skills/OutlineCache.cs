using System.Collections.Concurrent;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

/// <summary>Published versions, kept in memory. They never change, so nothing ever has to be thrown out.</summary>
internal sealed class OutlineCache
{
    private readonly ConcurrentDictionary<(RegionId, FrameworkVersionId), FrameworkOutline> known =
        new();

    public FrameworkOutline? Find(RegionId region, FrameworkVersionId version) =>
        known.GetValueOrDefault((region, version));

    public FrameworkOutline Keep(RegionId region, FrameworkOutline outline) =>
        known.GetOrAdd((region, outline.Id), outline);
}
