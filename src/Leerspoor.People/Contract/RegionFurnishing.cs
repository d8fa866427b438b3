using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People.Contract;

/// <summary>
/// What a module puts into every region at start (a framework, a programme from its data files). Runs at each start and for each new
/// region, in a scope that has entered it, in <see cref="Order"/>; finds out itself what is there already.
/// </summary>
public interface IRegionFurnishing
{
    int Order { get; }

    Task FurnishAsync(CancellationToken ct);
}

/// <summary>Runs all furnishings.</summary>
public static class RegionFurnishing
{
    /// <summary>There is a region, so a former start furnished this database.</summary>
    public static Task<bool> HasRegionAsync(LeerspoorDb db, CancellationToken ct) =>
        db.AcrossRegions<Region>().AnyAsync(ct);

    public static async Task FurnishAllAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var regions = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<Region>()
            .Select(region => region.Id)
            .ToListAsync(ct);
        foreach (var region in regions)
            await FurnishAsync(scopes, region, ct);
    }

    public static async Task FurnishAsync(
        IServiceScopeFactory scopes,
        RegionId region,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        foreach (
            var piece in scope
                .ServiceProvider.GetServices<IRegionFurnishing>()
                .OrderBy(piece => piece.Order)
        )
            await piece.FurnishAsync(ct);
    }
}
