using Leerspoor.Data;
using Leerspoor.Paths.Assessing;
using Leerspoor.Paths.Completing;
using Leerspoor.Paths.Evaluating;
using Leerspoor.Paths.Following;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Talking;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths;

internal sealed class PathsMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<DevelopmentPath>(path =>
        {
            path.HasIndex(p => new { p.ParticipantId, p.CompletedAt });
            // Two coaches who start at the same moment start one path.
            path.HasIndex(p => p.ParticipantId, "IX_DevelopmentPath_OneOpen")
                .IsUnique()
                .HasFilter("\"CompletedAt\" IS NULL");
            path.Property(p => p.RouteKey).HasMaxLength(60);
            path.Property(p => p.StageKey).HasMaxLength(40);
            path.Property(p => p.CoachTurnReason).HasMaxLength(40);
            path.HasOne<Programme>().WithMany().HasForeignKey(p => p.ProgrammeId);
        });
        ProgrammesMapping.Map(model);
        AssessingMapping.Map(model);
        PlanningMapping.Map(model);
        ObservingMapping.Map(model);
        TalkingMapping.Map(model);
        FollowingMapping.Map(model);
        EvaluatingMapping.Map(model);
        CompletingMapping.Map(model);
    }
}
