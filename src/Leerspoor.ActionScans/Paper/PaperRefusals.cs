using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Paper;

internal static class PaperRefusals
{
    public static readonly Refusal Missing = new(
        "actionscans.paper-missing",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal TooLarge = new(
        "actionscans.paper-too-large",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal Unreadable = new(
        "actionscans.paper-unreadable",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal NotOurs = new(
        "actionscans.paper-not-ours",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal OtherSession = new(
        "actionscans.paper-other-session",
        RefusalKind.Invalid,
        "File"
    );
    public static readonly Refusal Nothing = new(
        "actionscans.paper-nothing",
        RefusalKind.Invalid,
        "File"
    );
}
