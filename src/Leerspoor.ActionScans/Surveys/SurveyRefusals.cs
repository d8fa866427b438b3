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

    /// <summary>The link for all does not work where everybody has one of their own.</summary>
    public static readonly Refusal TicketMissing = new(
        "actionscans.survey-own-link",
        RefusalKind.Forbidden
    );
    public static readonly Refusal TicketUsed = new(
        "actionscans.survey-link-used",
        RefusalKind.Conflict
    );
    public static readonly Refusal TooMany = new(
        "actionscans.survey-too-many",
        RefusalKind.Conflict
    );
    public static readonly Refusal CountWrong = new(
        "actionscans.survey-count",
        RefusalKind.Invalid,
        "Count"
    );
}
