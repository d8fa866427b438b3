using Leerspoor.Data;
using Leerspoor.Skills.Combining;
using Leerspoor.Skills.Comparing;
using Leerspoor.Skills.Mapping;
using Leerspoor.Skills.Moving;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Rubrics;
using Leerspoor.Skills.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills;

internal sealed class SkillsMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Framework>(framework =>
        {
            framework.Property(f => f.Key).HasMaxLength(Framework.KeyMaxLength);
            framework.HasIndex(f => new { f.RegionId, f.Key }).IsUnique();
        });
        model.Entity<FrameworkVersion>(version =>
        {
            version.HasOne<Framework>().WithMany().HasForeignKey(v => v.FrameworkId);
            version.HasIndex(v => new { v.FrameworkId, v.Number }).IsUnique();
            version.HasMany(v => v.Components).WithOne().HasForeignKey(c => c.VersionId);
            version.Navigation(v => v.Components).HasField("components");
            version.Ignore(v => v.IsDraft).Ignore(v => v.Indicators);
        });
        model.Entity<FrameworkComponent>(component =>
        {
            component.Property(c => c.Key).HasMaxLength(Framework.KeyMaxLength);
            component.HasMany(c => c.Indicators).WithOne().HasForeignKey(i => i.ComponentId);
            component.Navigation(c => c.Indicators).HasField("indicators");
        });
        model.Entity<Indicator>(indicator =>
        {
            indicator.Property(i => i.Key).HasMaxLength(Indicator.KeyMaxLength);
            indicator.Property(i => i.Picture).HasMaxLength(Indicator.KeyMaxLength);
            indicator.Property(i => i.Code).HasMaxLength(10);
            indicator.HasIndex(i => new { i.VersionId, i.Key }).IsUnique();
            indicator.Ignore(i => i.Wording);
        });
        model.Entity<SkillGraph>(graph =>
        {
            graph.HasKey(g => g.VersionId);
            graph.HasOne<FrameworkVersion>().WithOne().HasForeignKey<SkillGraph>(g => g.VersionId);
        });
        model.Entity<Skill>(skill =>
        {
            skill.HasOne<FrameworkVersion>().WithMany().HasForeignKey(s => s.VersionId);
            skill.Property(s => s.Key).HasMaxLength(Skill.KeyMaxLength);
            skill.Property(s => s.Kind).HasMaxLength(Skill.KindMaxLength);
            skill.HasIndex(s => new { s.VersionId, s.Number }).IsUnique();
            skill.HasIndex(s => new { s.VersionId, s.Key }).IsUnique();
        });
        model.Entity<SkillRelation>(relation =>
        {
            relation.HasKey(r => new { r.VersionId, r.Number });
            relation.HasOne<FrameworkVersion>().WithMany().HasForeignKey(r => r.VersionId);
        });
        model.Entity<Mapping.SkillsMapping>(mapping =>
        {
            mapping.Property(m => m.Title).HasMaxLength(Mapping.SkillsMapping.TitleMaxLength);
            mapping.Property(m => m.Edition).IsConcurrencyToken();
            mapping.Ignore(m => m.Content);
        });
        model.Entity<GroupFigure>(figure =>
        {
            figure.Property(f => f.Skill).HasMaxLength(Skill.KeyMaxLength);
            figure.HasIndex(f => new { f.RegionId, f.At });
            figure.Ignore(f => f.Level).Ignore(f => f.Marks);
        });
        model.Entity<FrameworkMove>(move =>
        {
            move.HasOne<FrameworkVersion>().WithMany().HasForeignKey(m => m.VersionId);
            move.Property(m => m.Edition).IsConcurrencyToken();
            move.HasIndex(m => m.EndedAt);
            move.Ignore(m => m.Decisions).Ignore(m => m.Result);
        });
        model.Entity<GapShare>(share =>
        {
            share.Property(s => s.ProfileTitle).HasMaxLength(GapShare.TitleMaxLength);
            share.HasIndex(s => new { s.OrganisationId, s.Until });
            share.HasIndex(s => s.PersonId);
        });
        model.Entity<GapLook>(look =>
        {
            look.HasOne<GapShare>().WithMany().HasForeignKey(l => l.ShareId);
            look.Property(l => l.ByName).HasMaxLength(GapLook.NameMaxLength);
        });
        model.Entity<LearningOutcome>(outcome =>
        {
            outcome.Property(o => o.Title).HasMaxLength(OutcomeText.TitleMaxLength);
            outcome.HasIndex(o => new { o.State, o.Title });
            outcome.Ignore(o => o.Text).Ignore(o => o.IsOpen);
        });
        model.Entity<OutcomeAdvice>(advice =>
        {
            advice.HasOne<LearningOutcome>().WithMany().HasForeignKey(a => a.OutcomeId);
            advice.Property(a => a.Name).HasMaxLength(OutcomeAdvice.NameMaxLength);
            advice.Property(a => a.SignedAs).HasMaxLength(OutcomeAdvice.NameMaxLength);
            advice.Property(a => a.Email).HasMaxLength(OutcomeAdvice.EmailMaxLength);
            advice.Property(a => a.TokenHash).HasMaxLength(OutcomeAdvice.HashLength);
            advice.HasIndex(a => a.TokenHash).IsUnique();
        });
        model.Entity<Combination>(combination =>
        {
            combination.Property(c => c.Title).HasMaxLength(CombinationText.TitleMaxLength);
            combination.HasIndex(c => new { c.State, c.Title });
            combination.Ignore(c => c.Text).Ignore(c => c.IsDraft);
        });
        model.Entity<Distinction>(distinction =>
        {
            distinction.Property(d => d.Left).HasMaxLength(Skill.KeyMaxLength);
            distinction.Property(d => d.Right).HasMaxLength(Skill.KeyMaxLength);
            distinction
                .HasIndex(d => new
                {
                    d.RegionId,
                    d.Left,
                    d.Right,
                })
                .IsUnique();
        });
        model.Entity<Crosswalk>(crosswalk =>
        {
            crosswalk.Property(c => c.Left).HasMaxLength(Skill.KeyMaxLength);
            crosswalk.Property(c => c.Right).HasMaxLength(Skill.KeyMaxLength);
            crosswalk.Property(c => c.LeftLabel).HasMaxLength(Evidence.LabelMaxLength);
            crosswalk.Property(c => c.RightLabel).HasMaxLength(Evidence.LabelMaxLength);
            crosswalk
                .HasIndex(c => new
                {
                    c.RegionId,
                    c.Left,
                    c.Right,
                })
                .IsUnique();
        });
        model.Entity<SkillProfile>(profile =>
        {
            profile.Property(p => p.Title).HasMaxLength(SkillProfile.TitleMaxLength);
            profile.Property(p => p.Description).HasMaxLength(SkillProfile.DescriptionMaxLength);
            profile.Ignore(p => p.Needs);
        });
        model.Entity<Rubric>(rubric =>
        {
            rubric.Property(r => r.Title).HasMaxLength(RubricText.TitleMaxLength);
            rubric.HasOne<LearningOutcome>().WithMany().HasForeignKey(r => r.OutcomeId);
            rubric.Ignore(r => r.Text);
        });
        model.Entity<RubricAssessment>(assessment =>
        {
            assessment.HasOne<Rubric>().WithMany().HasForeignKey(a => a.RubricId);
            assessment.HasIndex(a => new { a.PersonId, a.At });
            assessment.Ignore(a => a.Marks);
        });
        model.Entity<PriorClaim>(claim =>
        {
            claim.Property(c => c.Subject).HasMaxLength(Skill.KeyMaxLength);
            claim.Property(c => c.Label).HasMaxLength(Evidence.LabelMaxLength);
            claim.Property(c => c.MovedFrom).HasMaxLength(Evidence.LabelMaxLength);
            claim.Property(c => c.Story).HasMaxLength(PriorClaim.StoryMaxLength);
            claim.Property(c => c.Link).HasMaxLength(PriorClaim.LinkMaxLength);
            claim.Property(c => c.Reason).HasMaxLength(PriorClaim.ReasonMaxLength);
            claim.Property(c => c.State).IsConcurrencyToken();
            claim.HasIndex(c => new { c.PersonId, c.SubmittedAt });
        });
        model.Entity<FrameworkImport>(import =>
        {
            import.Property(i => i.Name).HasMaxLength(FrameworkImport.NameMaxLength);
            import.Property(i => i.FileName).HasMaxLength(FrameworkImport.FileMaxLength);
            import.HasIndex(i => new { i.EndedAt, i.SeenAt });
            import.Ignore(i => i.IsOver);
        });
        model.Entity<Evidence>(evidence =>
        {
            evidence.HasOne<Indicator>().WithMany().HasForeignKey(e => e.IndicatorId);
            evidence.Property(e => e.Situation).HasMaxLength(Evidence.SituationMaxLength);
            evidence.HasIndex(e => new { e.PersonId, e.SeenAt });
            evidence.Property(e => e.Subject).HasMaxLength(Skill.KeyMaxLength);
            evidence.Property(e => e.Label).HasMaxLength(Evidence.LabelMaxLength);
            evidence.HasIndex(e => new { e.SourceId, e.Subject }).IsUnique();
        });
    }
}
