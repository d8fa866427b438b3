using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>What was seen.</summary>
internal enum ObservedOutcome
{
    SeenAlone = 1,
    SeenWithHelp = 2,
    NotYet = 3,
    InDoubt = 4,
}

/// <summary>What an observer saw of one indicator, once. Never changed afterwards.</summary>
internal sealed class Observation : IRegional
{
    public const int NoteMaxLength = 1000;

    private Observation() { } // EF Core

    public ObservationId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PathId PathId { get; private init; }
    public PersonId ParticipantId { get; private init; }
    public PersonId ObserverId { get; private init; }

    /// <summary>The name as it was given; a guest has no lasting person row to look it up in.</summary>
    public string ObserverName { get; private init; } = "";
    public IndicatorId IndicatorId { get; private init; }
    public DevelopmentLevel Level { get; private init; }
    public ObservedOutcome Outcome { get; private init; }
    public SituationId? SituationId { get; private init; }
    public string Note { get; private init; } = "";
    public Guid? PhotoId { get; private init; }

    /// <summary>When it was seen, as the observer says; <see cref="RecordedAt"/> is when it reached us.</summary>
    public DateTimeOffset ObservedAt { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    public static Observation Recorded(
        ObservationId id,
        PathId path,
        PersonId participant,
        Actor observer,
        IndicatorId indicator,
        DevelopmentLevel level,
        ObservedOutcome outcome,
        SituationId? situation,
        string note,
        Guid? photo,
        DateTimeOffset observedAt,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            PathId = path,
            ParticipantId = participant,
            ObserverId = observer.Person,
            ObserverName = observer.Name,
            IndicatorId = indicator,
            Level = level,
            Outcome = outcome,
            SituationId = situation,
            Note = note,
            PhotoId = photo,
            ObservedAt = observedAt,
            RecordedAt = now,
        };
}
