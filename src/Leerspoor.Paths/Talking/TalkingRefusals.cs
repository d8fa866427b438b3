using Leerspoor.Kernel;

namespace Leerspoor.Paths.Talking;

internal static class TalkingRefusals
{
    public static readonly Refusal Unknown = new("talking.unknown", RefusalKind.NotFound);
    public static readonly Refusal NothingSaid = new(
        "talking.nothing-said",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal TooLong = new("talking.too-long", RefusalKind.Invalid, "Text")
    {
        Values = ["2000"],
    };
    public static readonly Refusal UnknownStarter = new(
        "talking.unknown-starter",
        RefusalKind.Invalid,
        "Starter"
    );
    public static readonly Refusal IdTaken = new("talking.id-taken", RefusalKind.Conflict);
    public static readonly Refusal Crowded = new("talking.crowded", RefusalKind.Conflict);
}
