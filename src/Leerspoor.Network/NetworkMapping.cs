using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network;

internal sealed class NetworkMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Canvas>(canvas =>
        {
            canvas.Ignore(c => c.Kind);
            canvas.Property(c => c.KindKey).HasMaxLength(40);
            canvas.Property(c => c.Title).HasMaxLength(Canvas.TitleMaxLength);
            canvas.HasIndex(c => c.Home);
        });
        model.Entity<CanvasNote>(note =>
        {
            note.Property(n => n.AreaKey).HasMaxLength(40);
            note.Property(n => n.Text).HasMaxLength(CanvasNote.TextMaxLength);
            note.Property(n => n.Revision).IsConcurrencyToken();
            note.HasOne<Canvas>().WithMany().HasForeignKey(n => n.CanvasId);
            note.HasIndex(n => new
                {
                    n.CanvasId,
                    n.Batch,
                    n.Place,
                })
                .IsUnique();
        });
        model.Entity<CanvasQuestion>(question =>
        {
            question.Property(q => q.Text).HasMaxLength(CanvasQuestion.TextMaxLength);
            question.HasOne<Canvas>().WithMany().HasForeignKey(q => q.CanvasId);
            question.HasOne<CanvasNote>().WithMany().HasForeignKey(q => q.NoteId);
        });
    }
}
