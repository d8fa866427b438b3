using System.Linq.Expressions;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

internal readonly record struct EvidenceId(Guid Value) : ITypedId<EvidenceId>
{
    public static EvidenceId New() => new(Guid.CreateVersion7());

    public static EvidenceId From(Guid value) => new(value);
}

/// <summary>
/// Who showed what, at which level, in which situation, seen by whom and when: either an indicator at a development level, or a skill at a
/// skill level. Rooms above write it. What it says is never changed; it counts as long as it is not withdrawn and its day has not passed.
/// </summary>
internal sealed class Evidence : IRegional
{
    public const int SituationMaxLength = 120;
    public const int LabelMaxLength = 400;

    private Evidence() { } // EF Core

    public EvidenceId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public IndicatorId? IndicatorId { get; private init; }

    /// <summary>Set with the indicator.</summary>
    public DevelopmentLevel? Level { get; private init; }

    /// <summary>What was shown: the address of a skill, or the id of the indicator.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>What the skill was called when it was shown; empty for an indicator.</summary>
    public string Label { get; private init; } = "";

    /// <summary>Set with a skill: 1 to 5.</summary>
    public int? SkillLevel { get; private init; }
    public EvidenceKind Kind { get; private init; }
    public string Situation { get; private init; } = "";
    public PersonId SeenBy { get; private init; }
    public DateTimeOffset SeenAt { get; private init; }

    /// <summary>The observation, judgement or credential that it came from; the same source never counts twice for the same thing.</summary>
    public Guid SourceId { get; private init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>From then on it no longer counts by itself; null counts for ever.</summary>
    public DateTimeOffset? CountsUntil { get; private set; }

    public static Evidence Of(EvidenceLine line) =>
        new()
        {
            Id = EvidenceId.New(),
            PersonId = line.Person,
            IndicatorId = line.Indicator,
            Level = line.Level,
            Subject = line.Indicator.Value.ToString("N"),
            Kind = line.Kind,
            Situation = Short(line.Situation, SituationMaxLength),
            SeenBy = line.SeenBy,
            SeenAt = line.SeenAt,
            SourceId = line.Source,
            CountsUntil = line.Until,
        };

    public static Evidence Of(SkillEvidenceLine line) =>
        new()
        {
            Id = EvidenceId.New(),
            PersonId = line.Person,
            Subject = line.Skill,
            Label = Short(line.Label, LabelMaxLength),
            SkillLevel = line.Level.Value,
            Kind = line.Kind,
            Situation = Short(line.Situation, SituationMaxLength),
            SeenBy = line.SeenBy,
            SeenAt = line.SeenAt,
            SourceId = line.Source,
            CountsUntil = line.Until,
        };

    /// <summary>Those that say something now.</summary>
    public static Expression<Func<Evidence, bool>> CountsAt(DateTimeOffset now) =>
        evidence =>
            evidence.WithdrawnAt == null
            && (evidence.CountsUntil == null || evidence.CountsUntil > now);

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    /// <summary>Its source holds again.</summary>
    public void Restore() => WithdrawnAt = null;

    public void Last(DateTimeOffset? until) => CountsUntil = until;

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most];
}
