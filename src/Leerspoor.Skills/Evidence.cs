using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

internal readonly record struct EvidenceId(Guid Value) : ITypedId<EvidenceId>
{
    public static EvidenceId New() => new(Guid.CreateVersion7());

    public static EvidenceId From(Guid value) => new(value);
}

/// <summary>Who showed what, at which level, in which situation, seen by whom and when. Rooms above write it; it is never changed.</summary>
internal sealed class Evidence : IRegional
{
    public const int SituationMaxLength = 120;

    private Evidence() { } // EF Core

    public EvidenceId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public IndicatorId IndicatorId { get; private init; }
    public DevelopmentLevel Level { get; private init; }
    public string Situation { get; private init; } = "";
    public PersonId SeenBy { get; private init; }
    public DateTimeOffset SeenAt { get; private init; }

    /// <summary>The observation, lesson or rubric that it came from; the same source is never counted twice.</summary>
    public Guid SourceId { get; private init; }

    public static Evidence Of(EvidenceLine line) =>
        new()
        {
            Id = EvidenceId.New(),
            PersonId = line.Person,
            IndicatorId = line.Indicator,
            Level = line.Level,
            Situation = line.Situation,
            SeenBy = line.SeenBy,
            SeenAt = line.SeenAt,
            SourceId = line.Source,
        };
}
