using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

internal static class ScanRefusals
{
    public static readonly Refusal Unknown = new("actionscans.unknown", RefusalKind.NotFound);
    public static readonly Refusal AlreadyStarted = new(
        "actionscans.already-started",
        RefusalKind.Conflict
    );
    public static readonly Refusal NotRunning = new(
        "actionscans.not-running",
        RefusalKind.Conflict
    );
    public static readonly Refusal NotWrappedUp = new(
        "actionscans.not-wrapped-up",
        RefusalKind.Conflict
    );
    public static readonly Refusal Closed = new("actionscans.closed", RefusalKind.Conflict);
    public static readonly Refusal OnlyNoteTaker = new(
        "actionscans.only-note-taker",
        RefusalKind.Forbidden
    );
    public static readonly Refusal NameMissing = new(
        "actionscans.name-missing",
        RefusalKind.Invalid,
        "Name"
    );
    public static readonly Refusal TooLong = new("actionscans.too-long", RefusalKind.Invalid);
    public static readonly Refusal EmailWrong = new(
        "actionscans.email-wrong",
        RefusalKind.Invalid,
        "Email"
    );
    public static readonly Refusal DayWrong = new(
        "actionscans.day-wrong",
        RefusalKind.Invalid,
        "Day"
    );
    public static readonly Refusal TimeWrong = new(
        "actionscans.time-wrong",
        RefusalKind.Invalid,
        "Time"
    );
    public static readonly Refusal MinutesWrong = new(
        "actionscans.minutes-wrong",
        RefusalKind.Invalid,
        "Minutes"
    );
    public static readonly Refusal NoteTakerUnknown = new(
        "actionscans.note-taker-unknown",
        RefusalKind.Invalid,
        "NoteTaker"
    );
    public static readonly Refusal NoFactors = new(
        "actionscans.no-factors",
        RefusalKind.Invalid,
        "Factors"
    );
    public static readonly Refusal Full = new("actionscans.full", RefusalKind.Conflict);
    public static readonly Refusal SeatTaken = new(
        "actionscans.seat-taken",
        RefusalKind.Conflict,
        "Seat"
    );
    public static readonly Refusal LevelUnknown = new(
        "actionscans.level-unknown",
        RefusalKind.Invalid,
        "Level"
    );
    public static readonly Refusal OperationUnknown = new(
        "actionscans.operation-unknown",
        RefusalKind.Invalid
    );
}
