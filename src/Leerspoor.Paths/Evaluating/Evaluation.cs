using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Evaluating;

internal readonly record struct EvaluationId(Guid Value) : ITypedId<EvaluationId>
{
    public static EvaluationId New() => new(Guid.CreateVersion7());

    public static EvaluationId From(Guid value) => new(value);
}

/// <summary>An agreed moment to look back together: first the learner's own reflection, then what the others see, then agreements.</summary>
internal sealed class Evaluation : IRegional
{
    private Evaluation() { } // EF Core

    public EvaluationId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PathId PathId { get; private init; }
    public PersonId ParticipantId { get; private init; }
    public DateOnly PlannedOn { get; private set; }
    public PersonId PlannedBy { get; private set; }

    /// <summary>When the learner had seen all questions; they can still change an answer until it is held.</summary>
    public DateTimeOffset? ReflectedAt { get; private set; }
    public DateTimeOffset? HeldAt { get; private set; }
    public PersonId? HeldBy { get; private set; }
    public DateOnly? NextOn { get; private set; }

    public bool IsOpen => HeldAt is null;

    public static Evaluation Planned(PathId path, PersonId participant, DateOnly on, PersonId by) =>
        new()
        {
            Id = EvaluationId.New(),
            PathId = path,
            ParticipantId = participant,
            PlannedOn = on,
            PlannedBy = by,
        };

    public void MoveTo(DateOnly day, PersonId by) => (PlannedOn, PlannedBy) = (day, by);

    public void Reflect(DateTimeOffset now) => ReflectedAt ??= now;

    public void Hold(PersonId by, DateOnly? next, DateTimeOffset now) =>
        (HeldBy, NextOn, HeldAt) = (by, next, now);
}

/// <summary>An answer to one question of the programme, with a picture or in words; the last one counts.</summary>
internal sealed class EvaluationAnswer : IRegional
{
    public const int WordsMaxLength = 1000;

    private EvaluationAnswer() { } // EF Core

    public EvaluationId EvaluationId { get; private init; }

    /// <summary>Key of a question of the programme.</summary>
    public string Question { get; private init; } = "";
    public RegionId RegionId { get; private init; }

    /// <summary>Key of one of its options, or null.</summary>
    public string? Option { get; private set; }
    public string Words { get; private set; } = "";
    public PersonId By { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static EvaluationAnswer To(EvaluationId evaluation, string question) =>
        new() { EvaluationId = evaluation, Question = question };

    public void Say(string? option, string words, PersonId by, DateTimeOffset now) =>
        (Option, Words, By, At) = (option, words, by, now);
}
