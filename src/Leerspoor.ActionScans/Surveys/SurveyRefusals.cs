using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Surveys;

internal static class SurveyRefusals
{
    public static readonly Refusal Unknown = new(
        "actionscans.survey-unknown",
        RefusalKind.NotFound
    );
    public static readonly Refusal InstrumentMissing = new(
        "actionscans.survey-instrument",
        RefusalKind.Invalid,
        "Instrument"
    );
    public static readonly Refusal LastDayWrong = new(
        "actionscans.survey-last-day",
        RefusalKind.Invalid,
        "LastDay"
    );
    public static readonly Refusal Closed = new("actionscans.survey-closed", RefusalKind.Conflict);
    public static readonly Refusal Empty = new("actionscans.survey-empty", RefusalKind.Invalid);
}
