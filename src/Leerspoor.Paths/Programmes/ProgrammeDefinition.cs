using System.Text.Json.Serialization;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Programmes;

/// <summary>
/// What a programme consists of; the shape of the JSON in <c>Content/</c> and in the database. Texts under <c>participant</c> are read
/// by participants (A2), texts under <c>staff</c> by others (B1).
/// </summary>
internal sealed record ProgrammeDefinition(
    string Key,
    string Framework,
    ParticipantWords Participant,
    int MaxIndicatorsAtStart,
    ShownNeeds Shown,
    IReadOnlyList<Stage> Stages,
    IReadOnlyList<Named> Conditions,
    IReadOnlyList<Named> TargetGroups,
    IReadOnlyList<Named> Goals,
    Named GoalAlwaysAdded,
    IReadOnlyList<Route> Routes,
    IReadOnlyList<ConsentPurpose> Consents,
    EvaluationFormat Evaluation,
    IReadOnlyList<Pitfall> Pitfalls,
    IReadOnlyList<Risk> Risks,
    IReadOnlyList<CertificationForm> CertificationForms
)
{
    public Route? FindRoute(string? key) => Routes.FirstOrDefault(route => route.Key == key);

    public Stage StageOf(string key) => Stages.Single(stage => stage.Key == key);

    /// <summary>The added steps that go by with the step with this key.</summary>
    public IEnumerable<Stage> ExtrasWith(string key) =>
        Stages.SkipWhile(stage => stage.Key != key).Skip(1).TakeWhile(stage => stage.Extra);
}

/// <summary>What "shown" asks for: in how many situations, in how many weeks in a row.</summary>
internal sealed record ShownNeeds(int Situations, int ConsecutiveWeeks);

/// <summary>A name and an explanation of short sentences, for the participant.</summary>
internal sealed record ParticipantWords(LocalText Name, IReadOnlyList<LocalText> Explanation)
{
    // Lists compare by reference.
    public bool ReadAs(ParticipantWords other) =>
        Name == other.Name && Explanation.SequenceEqual(other.Explanation);
}

internal sealed record Named(string Key, StaffWords Staff);

internal sealed record StaffWords(LocalText Name, LocalText? Description = null);

/// <summary>
/// A step. An extra one was added by the designer: a station on the line and work for staff, which goes by with the step before it. The
/// path itself only moves through the other steps.
/// </summary>
internal sealed record Stage(
    string Key,
    string Picture,
    IReadOnlyList<string> AtTurn,
    ParticipantWords Participant,
    StageTask Staff,
    IReadOnlyList<string> EntryConditions,
    bool Extra = false
);

internal sealed record StageTask(LocalText Task);

internal sealed record Route(
    string Key,
    string Picture,
    IReadOnlyList<string> LearningPlaceKinds,
    ParticipantWords Participant,
    IReadOnlyList<RequiredIndicator> Requires,
    string Achievement
);

/// <summary>An indicator that must be shown at this level to complete the route.</summary>
internal sealed record RequiredIndicator(string Indicator, DevelopmentLevel Level);

/// <summary>A purpose that consent is asked for. <c>TextVersion</c> tells later which words somebody said yes to.</summary>
internal sealed record ConsentPurpose(
    string Key,
    bool Required,
    string Picture,
    ParticipantWords Participant,
    int TextVersion = 1
);

internal sealed record EvaluationFormat(
    int EveryWeeks,
    IReadOnlyList<EvaluationQuestion> Questions
);

/// <summary>A question of an evaluation; <paramref name="Who"/> is <c>participant</c>, <c>coach</c> or <c>supervisor</c>.</summary>
internal sealed record EvaluationQuestion(
    string Key,
    string Picture,
    string Who,
    ParticipantQuestion? Participant = null,
    StaffQuestion? Staff = null,
    IReadOnlyList<AnswerOption>? Options = null
)
{
    [JsonIgnore]
    public LocalText Text => Participant?.Question ?? Staff!.Question;
}

internal sealed record ParticipantQuestion(LocalText Question);

internal sealed record StaffQuestion(LocalText Question);

internal sealed record AnswerOption(string Key, string Picture, OptionWords Participant);

internal sealed record OptionWords(LocalText Label);

internal sealed record Pitfall(string Key, PitfallWords Staff);

internal sealed record PitfallWords(LocalText Name, LocalText Reminder);

internal sealed record Risk(string Key, RiskWords Staff);

internal sealed record RiskWords(LocalText Name, LocalText Text);

internal sealed record CertificationForm(
    string Key,
    CertificationWords Staff,
    bool RecognisedTrainingCompanyOnly = false
);

internal sealed record CertificationWords(
    LocalText Name,
    IReadOnlyList<LocalText> Pros,
    IReadOnlyList<LocalText> Cons
);
