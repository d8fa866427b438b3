using Leerspoor.Kernel;

namespace Leerspoor.Paths.Situations;

internal static class SituationRefusals
{
    public static readonly Refusal Unknown = new("situations.unknown", RefusalKind.NotFound);
    public static readonly Refusal NameTaken = new(
        "situations.name-taken",
        RefusalKind.Invalid,
        "NameNl"
    );
    public static readonly Refusal PlaceUnknown = new(
        "situations.place-unknown",
        RefusalKind.Invalid,
        "Place"
    );
    public static readonly Refusal LastOfPlace = new(
        "situations.last-of-place",
        RefusalKind.Conflict
    );
}
