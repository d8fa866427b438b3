using Leerspoor.Kernel;

namespace Leerspoor.MetroLines;

internal static class MetroLinesRefusals
{
    public static readonly Refusal Unknown = new("metrolines.unknown", RefusalKind.NotFound);
    public static readonly Refusal ChangedMeanwhile = new(
        "metrolines.changed-meanwhile",
        RefusalKind.Conflict
    );
    public static readonly Refusal TooManyLines = new(
        "metrolines.too-many-lines",
        RefusalKind.Conflict
    )
    {
        Values = [$"{MapContent.MostLines}"],
    };
    public static readonly Refusal TooManyStations = new(
        "metrolines.too-many-stations",
        RefusalKind.Conflict
    )
    {
        Values = [$"{MapContent.MostStations}"],
    };
    public static readonly Refusal TooManyStops = new(
        "metrolines.too-many-stops",
        RefusalKind.Conflict
    )
    {
        Values = [$"{MetroLine.MostStops}"],
    };
    public static readonly Refusal TooEntangled = new(
        "metrolines.too-entangled",
        RefusalKind.Conflict
    );
    public static readonly Refusal NoRoom = new("metrolines.no-room", RefusalKind.Conflict);
    public static readonly Refusal SameStation = new(
        "metrolines.same-station",
        RefusalKind.Invalid,
        "Other"
    );
    public static readonly Refusal ChooseStation = new(
        "metrolines.choose-station",
        RefusalKind.Invalid,
        "Station"
    );
    public static readonly Refusal ChooseDirection = new(
        "metrolines.choose-direction",
        RefusalKind.Invalid,
        "Station"
    );
    public static readonly Refusal NoNumber = new("metrolines.no-number", RefusalKind.Invalid);
    public static readonly Refusal NothingToUndo = new(
        "metrolines.nothing-to-undo",
        RefusalKind.Conflict
    );
    public static readonly Refusal Empty = new("metrolines.empty", RefusalKind.Conflict);
}
