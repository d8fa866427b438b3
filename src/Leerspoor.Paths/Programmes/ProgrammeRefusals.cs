using Leerspoor.Kernel;

namespace Leerspoor.Paths.Programmes;

internal static class ProgrammeRefusals
{
    public static readonly Refusal Unknown = new("programmes.unknown", RefusalKind.NotFound);
    public static readonly Refusal NumberWrong = new(
        "programmes.number-wrong",
        RefusalKind.Invalid
    );
    public static readonly Refusal PictureUnknown = new(
        "programmes.picture-unknown",
        RefusalKind.Invalid,
        "Picture"
    );
    public static readonly Refusal AchievementUnknown = new(
        "programmes.achievement-unknown",
        RefusalKind.Invalid,
        "Achievement"
    );
    public static readonly Refusal NothingRequired = new(
        "programmes.nothing-required",
        RefusalKind.Invalid,
        "Levels"
    );
    public static readonly Refusal LastRoute = new("programmes.last-route", RefusalKind.Conflict);

    public static Refusal NumberOutside(string field, int from, int to) =>
        NumberWrong.At(field) with
        {
            Values = [$"{from}", $"{to}"],
        };

    public static Refusal IndicatorGone(string route, string indicator) =>
        new("programmes.indicator-gone", RefusalKind.Conflict) { Values = [route, indicator] };
}
