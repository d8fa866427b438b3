using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Rubrics;

internal readonly record struct RubricAssessmentId(Guid Value) : ITypedId<RubricAssessmentId>
{
    public static RubricAssessmentId New() => new(Guid.CreateVersion7());

    public static RubricAssessmentId From(Guid value) => new(value);
}

/// <summary>What an assessor saw of somebody, held against a rubric, with feedback for each criterion. Never changed; a next one is another.</summary>
internal sealed class RubricAssessment : IRegional
{
    public const int FeedbackMaxLength = 500;

    private RubricAssessment() { } // EF Core

    public RubricAssessmentId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public RubricId RubricId { get; private init; }
    public PersonId PersonId { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>A list of <see cref="Mark"/> as JSON, in the order of the criteria.</summary>
    public string Stored { get; private init; } = "[]";

    /// <summary>Every criterion is at the level that is needed.</summary>
    public bool IsReached { get; private init; }

    /// <param name="Level">Which level, the lowest is 1.</param>
    /// <param name="Feedback">What went well, what could be better.</param>
    public sealed record Mark(int Level, string Feedback);

    public IReadOnlyList<Mark> Marks =>
        JsonSerializer.Deserialize<List<Mark>>(Stored, JsonSerializerOptions.Web)!;

    public static RubricAssessment Of(
        Rubric rubric,
        PersonId person,
        IReadOnlyList<Mark> marks,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = RubricAssessmentId.New(),
            RubricId = rubric.Id,
            PersonId = person,
            By = by,
            At = now,
            Stored = JsonSerializer.Serialize(marks, JsonSerializerOptions.Web),
            IsReached = rubric
                .Text.Criteria.Index()
                .All(c => marks[c.Index].Level >= c.Item.Needed),
        };
}
