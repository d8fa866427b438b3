using Leerspoor.Kernel;

namespace Leerspoor.Paths.Evaluating;

internal static class EvaluatingRefusals
{
    public static readonly Refusal Unknown = new("evaluating.unknown", RefusalKind.NotFound);
    public static readonly Refusal DayInvalid = new(
        "evaluating.day-invalid",
        RefusalKind.Invalid,
        "On"
    );
    public static readonly Refusal NoAnswer = new(
        "evaluating.no-answer",
        RefusalKind.Invalid,
        "Option"
    );
    public static readonly Refusal WordsTooLong = new(
        "evaluating.words-too-long",
        RefusalKind.Invalid,
        "Words"
    )
    {
        Values = [$"{EvaluationAnswer.WordsMaxLength}"],
    };
    public static readonly Refusal StaffAnswerMissing = new(
        "evaluating.staff-answer-missing",
        RefusalKind.Invalid
    );
    public static readonly Refusal Held = new("evaluating.held", RefusalKind.Conflict);
    public static readonly Refusal PathClosed = new("evaluating.path-closed", RefusalKind.Conflict);
}
