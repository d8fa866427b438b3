using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Completing;

internal static class CompletingMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<Completion>(completion =>
        {
            completion.HasKey(c => c.PathId);
            completion.Property(c => c.Guests).HasMaxLength(Completion.GuestsMaxLength);
            completion.HasOne<DevelopmentPath>().WithOne().HasForeignKey<Completion>(c => c.PathId);
        });
}
