using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;

namespace Leerspoor.Skills.Rubrics;

internal readonly record struct RubricId(Guid Value) : ITypedId<RubricId>
{
    public static RubricId New() => new(Guid.CreateVersion7());

    public static RubricId From(Guid value) => new(value);
}

/// <summary>Criteria by performance levels. Changed until it is put into use; then it stays as it is, for people were assessed with it.</summary>
internal sealed class Rubric : IRegional
{
    private Rubric() { } // EF Core

    public RubricId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Title { get; private set; } = "";

    /// <summary>A <see cref="RubricText"/> as JSON.</summary>
    public string Stored { get; private set; } = "";

    /// <summary>The learning outcome that is shown by it; null when it stands by itself.</summary>
    public LearningOutcomeId? OutcomeId { get; private set; }
    public PersonId By { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }
    public DateTimeOffset? PublishedAt { get; private set; }

    public RubricText Text => RubricText.Read(Stored);

    public static Rubric Begun(
        string title,
        RubricText text,
        LearningOutcomeId? outcome,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = RubricId.New(),
            Title = title,
            Stored = text.Stored,
            OutcomeId = outcome,
            By = by,
            BegunAt = now,
        };

    public Refusal? Reword(string title, RubricText text, LearningOutcomeId? outcome)
    {
        if (PublishedAt is not null)
            return SkillsRefusals.RubricFixed;
        (Title, Stored, OutcomeId) = (title, text.Stored, outcome);
        return null;
    }

    public Refusal? Publish(DateTimeOffset now)
    {
        if (PublishedAt is not null)
            return SkillsRefusals.RubricFixed;
        if (Text.Criteria.Count == 0 || !Text.IsComplete)
            return SkillsRefusals.RubricIncomplete;
        PublishedAt = now;
        return null;
    }
}
