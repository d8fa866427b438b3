using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Exchanging;

internal static class ExchangeRefusals
{
    public static readonly Refusal Missing = File("missing");
    public static readonly Refusal TooLarge = File("too-large");
    public static readonly Refusal Unreadable = File("unreadable");
    public static readonly Refusal Unknown = File("unknown");
    public static readonly Refusal Empty = File("empty");
    public static readonly Refusal Row = File("row");
    public static readonly Refusal BadKey = File("bad-key");

    public static Refusal NoColumn(string sheet, string column) =>
        File("no-column") with
        {
            Values = [sheet, column],
        };

    public static Refusal NoSheet(string sheet) => File("no-sheet") with { Values = [sheet] };

    public static Refusal NoSuchStation(string key) =>
        File("no-station") with
        {
            Values = [Short(key)],
        };

    public static Refusal KeyTwice(string key) => File("key-twice") with { Values = [Short(key)] };

    // what came from a file may be as long as it likes
    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static Refusal File(string reason) =>
        new($"metrolines.file-{reason}", RefusalKind.Invalid, "File");
}
