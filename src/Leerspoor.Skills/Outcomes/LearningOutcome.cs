using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Outcomes;

internal readonly record struct LearningOutcomeId(Guid Value) : ITypedId<LearningOutcomeId>
{
    public static LearningOutcomeId New() => new(Guid.CreateVersion7());

    public static LearningOutcomeId From(Guid value) => new(value);
}

/// <summary>Where a learning outcome is in its life.</summary>
internal enum OutcomeState
{
    Draft = 0,

    /// <summary>Experts were asked what they think.</summary>
    Validating = 1,

    /// <summary>In the open catalogue; its words never change again.</summary>
    Published = 2,

    /// <summary>A newer one took its place; it stays readable.</summary>
    Superseded = 3,
}

/// <summary>A learning outcome from first draft to catalogue.</summary>
internal sealed class LearningOutcome : IRegional
{
    private LearningOutcome() { } // EF Core

    public LearningOutcomeId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }
    public OutcomeState State { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>An <see cref="OutcomeText"/> as JSON.</summary>
    public string Stored { get; private set; } = "";
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The one whose place this takes when it is published.</summary>
    public LearningOutcomeId? Replaces { get; private init; }
    public LearningOutcomeId? ReplacedBy { get; private set; }

    public OutcomeText Text => OutcomeText.Read(Stored);
    public bool IsOpen => State is OutcomeState.Draft or OutcomeState.Validating;

    public static LearningOutcome Begun(
        PersonId by,
        OutcomeText text,
        LearningOutcomeId? replaces,
        DateTimeOffset now
    )
    {
        var outcome = new LearningOutcome
        {
            Id = LearningOutcomeId.New(),
            By = by,
            BegunAt = now,
            Replaces = replaces,
        };
        outcome.Write(text);
        return outcome;
    }

    public Refusal? Reword(OutcomeText text)
    {
        if (!IsOpen)
            return SkillsRefusals.OutcomeFixed;
        Write(text);
        return null;
    }

    public void AskExperts() => State = OutcomeState.Validating;

    public Refusal? Publish(DateTimeOffset now)
    {
        if (!IsOpen)
            return SkillsRefusals.OutcomeFixed;
        var text = Text;
        if (text.Skills.Count == 0)
            return SkillsRefusals.OutcomeWithoutSkill;
        if (text.Knowledge.Count == 0)
            return SkillsRefusals.OutcomeWithoutKnowledge;
        (State, PublishedAt) = (OutcomeState.Published, now);
        return null;
    }

    public void Supersede(LearningOutcomeId by) =>
        (State, ReplacedBy) = (OutcomeState.Superseded, by);

    private void Write(OutcomeText text) => (Title, Stored) = (text.Title, text.Stored);
}
