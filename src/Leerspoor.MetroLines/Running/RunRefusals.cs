using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Running;

internal static class RunRefusals
{
    public static readonly Refusal NoDay = new("linerun.no-day", RefusalKind.Invalid, "Day");
    public static readonly Refusal NoTime = new("linerun.no-time", RefusalKind.Invalid);
    public static readonly Refusal EndsBefore = new(
        "linerun.ends-before",
        RefusalKind.Invalid,
        "Until"
    );
    public static readonly Refusal AlreadyHeld = new("linerun.already-held", RefusalKind.Conflict);
    public static readonly Refusal NotOpen = new("linerun.not-open", RefusalKind.Conflict);
    public static readonly Refusal SignedUpBefore = new(
        "linerun.signed-up-before",
        RefusalKind.Invalid,
        "Email"
    );
    public static readonly Refusal TooMany = new("linerun.too-many", RefusalKind.Conflict);
    public static readonly Refusal OtherAccount = new(
        "linerun.other-account",
        RefusalKind.Conflict
    );
    public static readonly Refusal NobodyWasThere = new(
        "linerun.nobody-was-there",
        RefusalKind.Conflict
    );
    public static readonly Refusal NobodyThere = new("linerun.nobody-there", RefusalKind.Conflict);
    public static readonly Refusal NotYetThere = new("linerun.not-yet-there", RefusalKind.Conflict);
}
