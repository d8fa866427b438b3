using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Learning;

internal static class LearningRefusals
{
    public static readonly Refusal Unknown = new("learning.unknown", RefusalKind.NotFound);
    public static readonly Refusal NoSteps = new("learning.no-steps", RefusalKind.Conflict);
    public static readonly Refusal QuestionIncomplete = new(
        "learning.question-incomplete",
        RefusalKind.Invalid,
        "OptionNl1"
    );
    public static readonly Refusal TooManySteps = new(
        "learning.too-many-steps",
        RefusalKind.Conflict
    );
    public static readonly Refusal KindMissing = new(
        "learning.kind-missing",
        RefusalKind.Invalid,
        "Kind"
    );
    public static readonly Refusal PictureUnknown = new(
        "learning.picture-unknown",
        RefusalKind.Invalid,
        "Picture"
    );
    public static readonly Refusal MinutesWrong = new(
        "learning.minutes-wrong",
        RefusalKind.Invalid,
        "Minutes"
    );
    public static readonly Refusal AddressWrong = new(
        "learning.address-wrong",
        RefusalKind.Invalid,
        "Url"
    );
    public static readonly Refusal RightAnswerMissing = new(
        "learning.right-answer-missing",
        RefusalKind.Invalid,
        "Right"
    );
    public static readonly Refusal IndicatorWrong = new(
        "learning.indicator-wrong",
        RefusalKind.Invalid,
        "Indicator"
    );
    public static readonly Refusal LevelsWrong = new(
        "learning.levels-wrong",
        RefusalKind.Invalid,
        "To"
    );
    public static readonly Refusal AnswerMissing = new(
        "learning.answer-missing",
        RefusalKind.Invalid,
        "Answer"
    );
    public static readonly Refusal FileEmpty = new(
        "learning.file-empty",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal FileNotAllowed = new(
        "learning.file-not-allowed",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal VideoNotClean = new(
        "learning.video-not-clean",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal FileDamaged = new(
        "learning.file-damaged",
        RefusalKind.Invalid,
        "File"
    );

    public static Refusal FileTooLarge(int megabytes) =>
        WithNumber("learning.file-too-large", megabytes).At("File");

    private static Refusal WithNumber(string code, int number) =>
        new(code, RefusalKind.Invalid) { Values = [number.ToString(CultureInfo.InvariantCulture)] };
}
