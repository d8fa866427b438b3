using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Following;

internal static class FollowingMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<CoachNote>(note =>
        {
            note.Property(n => n.AuthorName).HasMaxLength(200);
            note.Property(n => n.Text).HasMaxLength(CoachNote.TextMaxLength);
            note.HasIndex(n => new { n.ParticipantId, n.WrittenAt });
        });
}
