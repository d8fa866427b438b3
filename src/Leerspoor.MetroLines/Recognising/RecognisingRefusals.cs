using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Recognising;

internal static class RecognisingRefusals
{
    public static readonly Refusal NoRubric = new("recognising.no-rubric", RefusalKind.Conflict);
    public static readonly Refusal NotReached = new(
        "recognising.not-reached",
        RefusalKind.Conflict
    );
    public static readonly Refusal NoAccount = new("recognising.no-account", RefusalKind.Conflict);
    public static readonly Refusal NoBadge = new("recognising.no-badge", RefusalKind.Conflict);
    public static readonly Refusal AlreadyAwarded = new(
        "recognising.already-awarded",
        RefusalKind.Conflict
    );
}
