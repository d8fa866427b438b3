using Leerspoor.Kernel;

namespace Leerspoor.Paths.Intake;

internal static class IntakeRefusals
{
    public static readonly Refusal AnswerMissing = new(
        "intake.answer-missing",
        RefusalKind.Invalid,
        "Answer"
    );
    public static readonly Refusal RouteMissing = new(
        "intake.route-missing",
        RefusalKind.Invalid,
        "Route"
    );

    /// <summary>The route was chosen and goals hang on it; the coach and the participant talk first.</summary>
    public static readonly Refusal RouteInUse = new(
        "intake.route-in-use",
        RefusalKind.Conflict,
        "Route"
    );
    public static readonly Refusal NoProgramme = new("intake.no-programme", RefusalKind.Conflict);
    public static readonly Refusal NotAParticipant = new(
        "intake.not-a-participant",
        RefusalKind.Conflict
    );
}
