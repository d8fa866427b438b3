using System.Linq.Expressions;
using System.Reflection;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leerspoor.Data;

/// <summary>Keeps regions apart: a filter on every query, a check on every write, and no table without a region.</summary>
internal static class RegionFilter
{
    private static readonly MethodInfo FilterOne = typeof(RegionFilter).GetMethod(
        nameof(Filter),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static void Apply(ModelBuilder model, LeerspoorDb db)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            if (entity.IsOwned() || entity.BaseType is not null)
                continue;
            if (!entity.ClrType.IsAssignableTo(typeof(IRegional)))
                throw new InvalidOperationException(
                    $"{entity.ClrType.Name} has no region. Every table implements {nameof(IRegional)}."
                );

            FilterOne.MakeGenericMethod(entity.ClrType).Invoke(null, [model, db]);
        }
    }

    public static void Stamp(EntityEntry entry, IRegional row, RegionId? region)
    {
        if (region is not { } current)
            throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} was written outside a region."
            );

        if (entry.State is EntityState.Added && row.RegionId == default)
            entry.Property(nameof(IRegional.RegionId)).CurrentValue = current;
        else if (row.RegionId != current)
            throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} of another region was written."
            );
    }

    private static void Filter<T>(ModelBuilder model, LeerspoorDb db)
        where T : class, IRegional
    {
        // Written out, because EF Core swaps a constant context for the context of the query, and only a constant.
        var row = Expression.Parameter(typeof(T), "row");
        var sameRegion = Expression.Equal(
            Expression.Property(row, nameof(IRegional.RegionId)),
            Expression.Property(Expression.Constant(db), nameof(LeerspoorDb.FilterRegion))
        );
        model.Entity<T>().HasQueryFilter(Expression.Lambda<Func<T, bool>>(sameRegion, row));
        model.Entity<T>().HasIndex(nameof(IRegional.RegionId));
    }
}
