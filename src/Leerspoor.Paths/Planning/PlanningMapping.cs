using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

internal static class PlanningMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ActionPlan>(plan =>
        {
            plan.Property(p => p.ChangeWish).HasMaxLength(40);
            plan.Property(p => p.ChangeNote).HasMaxLength(ChangeWishes.NoteMaxLength);
            plan.HasIndex(p => p.PathId).IsUnique();
            plan.HasOne<DevelopmentPath>().WithMany().HasForeignKey(p => p.PathId);
        });
        model.Entity<Goal>(goal =>
        {
            goal.Property(g => g.Reason).HasMaxLength(Goal.ReasonMaxLength);
            goal.HasIndex(g => new { g.PathId, g.IndicatorId }).IsUnique();
            goal.HasOne<DevelopmentPath>().WithMany().HasForeignKey(g => g.PathId);
        });
        model.Entity<Milestone>(milestone =>
        {
            milestone.Property(m => m.Text).HasMaxLength(Milestone.TextMaxLength);
            milestone.HasIndex(m => m.PathId);
            milestone.HasOne<Goal>().WithMany().HasForeignKey(m => m.GoalId);
        });
        model.Entity<PlanTask>(task =>
        {
            task.Property(t => t.Title).HasMaxLength(PlanTask.TitleMaxLength);
            task.HasIndex(t => new { t.PathId, t.DueOn });
            task.HasOne<DevelopmentPath>().WithMany().HasForeignKey(t => t.PathId);
        });
    }
}
