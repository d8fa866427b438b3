using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerspoor.MetroLines.Leading;

internal sealed class LeadingMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<CompanyPath>(path =>
        {
            path.Ignore(p => p.Goals);
            path.HasOne<MetroMap>().WithMany().HasForeignKey(p => p.MapId);
        });
        Row(model.Entity<PathCompany>());
        Row(model.Entity<PathMember>());
        Row(model.Entity<PathActor>());
        Row(model.Entity<LineOutcome>());
        model.Entity<PathMember>().HasIndex(m => m.PersonId);
        model.Entity<LineOutcome>().Ignore(o => o.CriteriaList);
        model.Entity<PathCompany>().HasIndex(c => c.Code).IsUnique();
    }

    private static void Row<T>(EntityTypeBuilder<T> row)
        where T : class, IOfPath
    {
        row.HasKey(r => r.Key);
        row.HasOne<CompanyPath>().WithMany().HasForeignKey(r => r.PathId);
    }
}
