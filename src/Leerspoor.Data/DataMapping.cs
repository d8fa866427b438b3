using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data;

internal static class DataMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("AuditTrail");
            audit.Property(a => a.Action).HasMaxLength(AuditEntry.ActionMaxLength);
            audit.HasIndex(a => new
            {
                a.RegionId,
                a.About,
                a.At,
            });
            audit.HasIndex(a => new { a.RegionId, a.Subject });
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("Outbox");
            message.Property(m => m.Kind).HasMaxLength(200);
            message.HasIndex(m => new { m.DeliveredAt, m.NextAttemptAt });
        });
    }
}
