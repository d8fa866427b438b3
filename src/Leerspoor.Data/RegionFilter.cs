using System.Linq.Expressions;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Leerspoor.Data;

/// <summary>Keeps regions apart: a filter on every query, a check on every write, and no table without a region.</summary>
internal sealed class RegionFilter(LeerspoorDb db) : IModelFinalizingConvention
{
    // At the very end, because only then the types that are stored inside a column have left the model.
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().ToList())
        {
            if (entity.IsOwned() || entity.BaseType is not null)
                continue;
            if (!entity.ClrType.IsAssignableTo(typeof(IRegional)))
                throw new InvalidOperationException(
                    $"{entity.ClrType.Name} has no region. Every table implements {nameof(IRegional)}."
                );

            // No index on the region alone: where a file holds one region it selects everything, and SQLite would still prefer it.
            entity.SetQueryFilter(SameRegion(entity.ClrType));
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

    // Written out, because EF Core swaps a constant context for the context of the query, and only a constant.
    private LambdaExpression SameRegion(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var same = Expression.Equal(
            Expression.Property(row, nameof(IRegional.RegionId)),
            Expression.Property(Expression.Constant(db), nameof(LeerspoorDb.FilterRegion))
        );
        return Expression.Lambda(same, row);
    }
}
