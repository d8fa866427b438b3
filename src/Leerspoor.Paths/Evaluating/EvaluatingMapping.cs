using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Evaluating;

internal static class EvaluatingMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Evaluation>(evaluation =>
        {
            evaluation.Ignore(e => e.IsOpen);
            evaluation.HasOne<DevelopmentPath>().WithMany().HasForeignKey(e => e.PathId);
            evaluation.HasIndex(e => new { e.PathId, e.PlannedOn });
            // Two people who plan at the same moment plan one evaluation.
            evaluation
                .HasIndex(e => e.PathId, "IX_Evaluation_OneOpen")
                .IsUnique()
                .HasFilter("\"HeldAt\" IS NULL");
        });
        model.Entity<EvaluationAnswer>(answer =>
        {
            answer.HasKey(a => new { a.EvaluationId, a.Question });
            answer.Property(a => a.Question).HasMaxLength(60);
            answer.Property(a => a.Option).HasMaxLength(60);
            answer.Property(a => a.Words).HasMaxLength(EvaluationAnswer.WordsMaxLength);
            answer.HasOne<Evaluation>().WithMany().HasForeignKey(a => a.EvaluationId);
        });
    }
}
