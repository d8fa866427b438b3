using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;

namespace Leerspoor.Paths.Evaluating;

/// <summary>One evaluation, for everybody who takes part in it.</summary>
internal sealed record EvaluationView(
    EvaluationId Id,
    PersonId Participant,
    string Name,
    DateOnly PlannedOn,
    DateTimeOffset? ReflectedAt,
    DateTimeOffset? HeldAt,
    string? HeldBy,
    DateOnly? NextOn,
    DateOnly SuggestedNext,
    IReadOnlyList<QuestionView> Reflection,
    IReadOnlyList<QuestionView> Others
)
{
    public bool IsOpen => HeldAt is null;
}

/// <summary>A question with what was answered so far.</summary>
internal sealed record QuestionView(EvaluationQuestion Question, EvaluationAnswer? Answer)
{
    public string Key => Question.Key;

    public LocalText Text => Question.Text;

    public bool IsAnswered => Answer is { Option: not null } or { Words.Length: > 0 };

    public AnswerOption? Chosen =>
        Question.Options?.FirstOrDefault(option => option.Key == Answer?.Option);
}
