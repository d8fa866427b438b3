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
    public static readonly Refusal LastEntry = new("programmes.last-entry", RefusalKind.Conflict);
    public static readonly Refusal EntryStays = new("programmes.entry-stays", RefusalKind.Conflict);
    public static readonly Refusal NothingAsked = new(
        "programmes.nothing-asked",
        RefusalKind.Conflict
    );
    public static readonly Refusal WhoUnknown = new(
        "programmes.who-unknown",
        RefusalKind.Invalid,
        "Who"
    );
    public static readonly Refusal NobodyAtTurn = new(
        "programmes.nobody-at-turn",
        RefusalKind.Invalid,
        "AtTurn"
    );
    public static readonly Refusal PlaceUnknown = new(
        "programmes.place-unknown",
        RefusalKind.Invalid,
        "After"
    );
    public static readonly Refusal PlacesMissing = new(
        "programmes.places-missing",
        RefusalKind.Invalid,
        "Places"
    );
    public static readonly Refusal OneOption = new(
        "programmes.one-option",
        RefusalKind.Invalid,
        "Options[0].LabelNl"
    );

    public static Refusal NumberOutside(string field, int from, int to) =>
        NumberWrong.At(field) with
        {
            Values = [$"{from}", $"{to}"],
        };

    public static Refusal IndicatorGone(string route, string indicator) =>
        new("programmes.indicator-gone", RefusalKind.Conflict) { Values = [route, indicator] };
}
