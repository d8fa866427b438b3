using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

internal static class ObservingMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Situation>(situation =>
        {
            situation.Property(s => s.Key).HasMaxLength(60);
            situation.Property(s => s.PlaceKind).HasMaxLength(60);
            situation.HasIndex(s => new { s.RegionId, s.Key }).IsUnique();
        });
        model.Entity<Observation>(observation =>
        {
            observation.Property(o => o.Note).HasMaxLength(Observation.NoteMaxLength);
            observation.Property(o => o.ObserverName).HasMaxLength(200);
            observation.HasIndex(o => new { o.PathId, o.IndicatorId });
            observation.HasIndex(o => new { o.ObserverId, o.RecordedAt });
            observation.HasOne<DevelopmentPath>().WithMany().HasForeignKey(o => o.PathId);
            observation.HasOne<Situation>().WithMany().HasForeignKey(o => o.SituationId);
        });
        model.Entity<ObservationWithdrawal>(withdrawal =>
        {
            withdrawal.HasKey(w => w.ObservationId);
            withdrawal
                .HasOne<Observation>()
                .WithOne()
                .HasForeignKey<ObservationWithdrawal>(w => w.ObservationId);
        });
        model.Entity<OwnView>(view =>
        {
            view.HasKey(v => new { v.PathId, v.IndicatorId });
            view.Property(v => v.Words).HasMaxLength(OwnView.WordsMaxLength);
            view.HasOne<DevelopmentPath>().WithMany().HasForeignKey(v => v.PathId);
        });
        model.Entity<IndicatorStanding>(standing =>
        {
            standing
                .Property(s => s.DecisionReason)
                .HasMaxLength(IndicatorStanding.ReasonMaxLength);
            standing.HasKey(s => new { s.PathId, s.IndicatorId });
            standing.HasOne<DevelopmentPath>().WithMany().HasForeignKey(s => s.PathId);
        });
    }
}
