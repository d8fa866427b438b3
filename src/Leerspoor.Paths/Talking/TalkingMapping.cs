using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Talking;

internal static class TalkingMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<MessageThread>(thread =>
        {
            thread.HasKey(t => t.ParticipantId);
            thread.Property(t => t.LastNumber).IsConcurrencyToken();
        });
        model.Entity<Message>(message =>
        {
            message.Property(m => m.AuthorName).HasMaxLength(200);
            message.Property(m => m.Starter).HasMaxLength(40);
            message.Property(m => m.Text).HasMaxLength(Message.TextMaxLength);
            message.HasIndex(m => new { m.ParticipantId, m.Number }).IsUnique();
            message.HasOne<MessageThread>().WithMany().HasForeignKey(m => m.ParticipantId);
        });
        model.Entity<ReadMarker>(marker =>
        {
            marker.HasKey(m => new { m.ReaderId, m.ParticipantId });
            marker.HasIndex(m => m.ParticipantId);
            marker.HasOne<MessageThread>().WithMany().HasForeignKey(m => m.ParticipantId);
        });
    }
}
