using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Assessing;

internal static class AssessingMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<SelfAnswer>(answer =>
        {
            answer.HasKey(a => new { a.PathId, a.IndicatorId });
            answer.HasOne<DevelopmentPath>().WithMany().HasForeignKey(a => a.PathId);
        });
}
