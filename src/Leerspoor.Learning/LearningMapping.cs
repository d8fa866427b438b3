using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Learning.Shelving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leerspoor.Learning;

internal sealed class LearningMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        // Steps lie as JSON within their activity and never become a table.
        model.Ignore<ActivityStep>();
        model.Entity<LearningActivity>(activity =>
        {
            activity.Property(a => a.Key).HasMaxLength(LearningActivity.KeyMaxLength);
            activity.Property(a => a.Picture).HasMaxLength(LearningActivity.KeyMaxLength);
            activity.Property(a => a.Url).HasMaxLength(LearningActivity.UrlMaxLength);
            activity.HasIndex(a => new { a.RegionId, a.Key }).IsUnique();
            activity.HasMany(a => a.Effects).WithOne().HasForeignKey(e => e.ActivityId);
            activity.Navigation(a => a.Effects).HasField("effects");
            activity
                .Property(a => a.Steps)
                .HasConversion(
                    steps => JsonSerializer.Serialize(steps, JsonSerializerOptions.Web),
                    stored =>
                        JsonSerializer.Deserialize<List<ActivityStep>>(
                            stored,
                            JsonSerializerOptions.Web
                        )!,
                    // Steps are replaced as a whole; another list is another text.
                    new ValueComparer<IReadOnlyList<ActivityStep>>(
                        (one, other) => ReferenceEquals(one, other),
                        steps => steps.Count,
                        steps => steps
                    )
                );
        });
        model.Entity<ActivityEffect>(effect =>
        {
            effect.HasKey(e => new
            {
                e.ActivityId,
                e.IndicatorKey,
                e.To,
            });
            effect.Property(e => e.IndicatorKey).HasMaxLength(LearningActivity.KeyMaxLength);
            effect.HasIndex(e => new { e.RegionId, e.IndicatorKey });
        });
        model.Entity<LessonRun>(run =>
        {
            run.HasKey(r => new { r.PersonId, r.ActivityId });
            run.HasOne<LearningActivity>().WithMany().HasForeignKey(r => r.ActivityId);
        });
        model.Entity<ShelvedPhoto>().HasIndex(photo => photo.AboutId);
    }
}
