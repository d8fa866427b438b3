using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leerspoor.Paths.Programmes;

internal static class ProgrammesMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<Programme>(programme =>
        {
            programme.Property(p => p.Key).HasMaxLength(Programme.KeyMaxLength);
            programme
                .HasIndex(p => new
                {
                    p.RegionId,
                    p.Key,
                    p.Version,
                })
                .IsUnique();
            programme
                .Property(p => p.Definition)
                .HasConversion(
                    definition => JsonSerializer.Serialize(definition, Programme.Json),
                    stored =>
                        JsonSerializer.Deserialize<ProgrammeDefinition>(stored, Programme.Json)!,
                    // Definitions are immutable; another object is another definition.
                    new ValueComparer<ProgrammeDefinition>(
                        (one, other) => ReferenceEquals(one, other),
                        definition => definition.Key.GetHashCode(StringComparison.Ordinal)
                    )
                );
        });
}
