using System.Globalization;

namespace Leerspoor.ActionScans.Paper;

/// <summary>What the fields of the form are called. Without points: those would make a field within a field.</summary>
internal static class PaperFields
{
    public const string Form = "leerspoor-form";
    public const int ActionRows = 2;
    public const string NotAgreed = "not-agreed";

    /// <summary>For which session and which version of the instrument a form was made.</summary>
    public static string MarkOf(ActionScan scan) =>
        $"actiescan-1:{scan.Id.Value:N}:{scan.InstrumentId.Value:N}";

    public static string Notes(string factor) => $"{factor}_notes";

    public static string Level(string factor) => $"{factor}_level";

    public static string View(string factor, bool first) =>
        $"{factor}_{(first ? "first" : "second")}";

    public static string Question(string factor, int number) => Numbered(factor, "q", number);

    public static string What(string factor, int row) => Numbered(factor, "what", row);

    public static string Who(string factor, int row) => Numbered(factor, "who", row);

    public static string When(string factor, int row) => Numbered(factor, "when", row);

    private static string Numbered(string factor, string what, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{factor}_{what}{number + 1}");
}
