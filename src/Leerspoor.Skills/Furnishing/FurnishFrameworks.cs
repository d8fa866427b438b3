using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Furnishing;

/// <summary>Gives a region the delivered frameworks that it does not have yet. What a designer made of them later stays as it is.</summary>
internal sealed class FurnishFrameworks(LeerspoorDb db, TimeProvider clock) : IRegionFurnishing
{
    public int Order => 10;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var present = await db.Set<Framework>().Select(f => f.Key).ToListAsync(ct);
        foreach (var file in FrameworkFile.ReadAll().Where(file => !present.Contains(file.Key)))
            Add(file);
        await db.SaveChangesAsync(ct);
    }

    private void Add(FrameworkFile file)
    {
        var framework = Framework.Keyed(file.Key);
        var version = FrameworkVersion.Drafted(framework.Id, 1, clock.GetUtcNow());
        version.Describe(file.Name, file.Description);
        foreach (var entry in file.Components)
        {
            var component = version.AddComponent(entry.Key, entry.Name);
            foreach (var indicator in entry.Indicators)
                component.AddIndicator(indicator.Key, indicator.Wording);
        }

        version.PublishAsDelivered(clock.GetUtcNow());
        db.AddRange(framework, version);
    }
}
