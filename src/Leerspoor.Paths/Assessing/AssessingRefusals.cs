using Leerspoor.Kernel;

namespace Leerspoor.Paths.Assessing;

internal static class AssessingRefusals
{
    public static readonly Refusal AnswerMissing = new(
        "assessing.answer-missing",
        RefusalKind.Invalid,
        "Answer"
    );

    /// <summary>No route yet, or no consent to keep the answers.</summary>
    public static readonly Refusal TooEarly = new("assessing.too-early", RefusalKind.Conflict);
}
