using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments;

internal static class InstrumentRefusals
{
    public static readonly Refusal Unknown = new(
        "actionscans.instrument-unknown",
        RefusalKind.NotFound
    );
    public static readonly Refusal AlreadyPublished = new(
        "actionscans.instrument-published",
        RefusalKind.Conflict
    );
    public static readonly Refusal ChangedMeanwhile = new(
        "actionscans.instrument-changed-meanwhile",
        RefusalKind.Conflict
    );
    public static readonly Refusal TooManyFactors = new(
        "actionscans.instrument-full",
        RefusalKind.Conflict
    );
    public static readonly Refusal TooManyQuestions = new(
        "actionscans.too-many-questions",
        RefusalKind.Invalid,
        "SubQuestionsNl"
    )
    {
        Values = [$"{Factor.MaxSubQuestions}"],
    };
    public static readonly Refusal QuestionTooLong = new(
        "actionscans.question-too-long",
        RefusalKind.Invalid
    );
    public static readonly Refusal MoreEnglishThanDutch = new(
        "actionscans.more-english-than-dutch",
        RefusalKind.Invalid,
        "SubQuestionsEn"
    );
    public static readonly Refusal NoFactors = new(
        "actionscans.instrument-empty",
        RefusalKind.Conflict
    );
}
