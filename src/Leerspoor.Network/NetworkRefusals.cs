using Leerspoor.Kernel;

namespace Leerspoor.Network;

internal static class NetworkRefusals
{
    public static readonly Refusal Unknown = new("network.unknown", RefusalKind.NotFound);
    public static readonly Refusal ChooseKind = new(
        "network.choose-kind",
        RefusalKind.Invalid,
        "Kind"
    );
    public static readonly Refusal TitleMissing = new(
        "network.title-missing",
        RefusalKind.Invalid,
        "Title"
    );
    public static readonly Refusal TextMissing = new(
        "network.text-missing",
        RefusalKind.Invalid,
        "Text"
    );
    public static readonly Refusal Full = new("network.full", RefusalKind.Conflict)
    {
        Values = [$"{Canvas.MostNotes}"],
    };
    public static readonly Refusal ChangedMeanwhile = new(
        "network.changed-meanwhile",
        RefusalKind.Conflict
    );

    public static Refusal TooLong(string field, int most) =>
        new("ui.text-too-long", RefusalKind.Invalid, field) { Values = [$"{most}"] };
}
