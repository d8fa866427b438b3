using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Designing;

/// <summary>The second half of the form of an achievement, as typed.</summary>
internal sealed class DetailsInput
{
    private const int MaxLines = 20;
    private const int LineMax = 300;
    private const int TextMax = 500;
    private const int HoursMax = 10_000;
    private const int SpareRows = 2;

    public string? Outcomes { get; set; }
    public string? EqfLevel { get; set; }
    public string? NlqfLevel { get; set; }
    public string? StudyHours { get; set; }
    public string? EvidenceAsked { get; set; }
    public bool EvidenceNeeded { get; set; }

    // a list of which nothing was posted comes in as null
    public List<TargetInput> Targets
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<CriterionInput> Rubric
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<string> BuiltFrom
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Id of a rubric in use; it takes the place of what was typed of criteria.</summary>
    public string? BuiltOn { get; set; }

    public static DetailsInput Of(AchievementDetails details) =>
        new()
        {
            Outcomes = string.Join('\n', details.Outcomes),
            EqfLevel = Written(details.EqfLevel),
            NlqfLevel = Written(details.NlqfLevel),
            StudyHours = Written(details.StudyHours),
            EvidenceAsked = details.EvidenceAsked,
            EvidenceNeeded = details.EvidenceNeeded,
            Targets = [.. details.Targets.Select(TargetInput.Of)],
            // what a rubric of the region says is not typed here
            Rubric = details.BuiltOn is null ? [.. details.Rubric.Select(CriterionInput.Of)] : [],
            BuiltFrom = [.. details.BuiltFrom],
            BuiltOn = details.BuiltOn?.ToString(),
        };

    /// <summary>Adds empty rows to fill in; without a script a page cannot add them itself.</summary>
    public void AddSpareRows()
    {
        while (Targets.Count(row => row.IsEmpty) < SpareRows && Targets.Count < MaxLines)
            Targets.Add(new());
        while (Rubric.Count(row => row.IsEmpty) < SpareRows && Rubric.Count < MaxLines)
            Rubric.Add(new());
    }

    public AchievementDetails Read(List<Refusal> refusals) =>
        new()
        {
            Outcomes = Lines(Outcomes, "Details.Outcomes", refusals),
            EqfLevel = Number(EqfLevel, 8, CredentialsRefusals.LevelInvalid, "EqfLevel", refusals),
            NlqfLevel = Number(
                NlqfLevel,
                8,
                CredentialsRefusals.LevelInvalid,
                "NlqfLevel",
                refusals
            ),
            StudyHours = Number(
                StudyHours,
                HoursMax,
                CredentialsRefusals.HoursInvalid,
                "StudyHours",
                refusals
            ),
            EvidenceAsked = Text(EvidenceAsked, "Details.EvidenceAsked", TextMax, refusals),
            EvidenceNeeded = EvidenceNeeded,
            Targets =
            [
                .. Rows(Targets, row => row.IsEmpty)
                    .Select(row => row.Row.Read($"Details.Targets[{row.Index}]", refusals)),
            ],
            Rubric =
            [
                .. Rows(Rubric, row => row.IsEmpty)
                    .Select(row => row.Row.Read($"Details.Rubric[{row.Index}]", refusals)),
            ],
            BuiltFrom =
            [
                .. BuiltFrom
                    .Where(key => !string.IsNullOrEmpty(key))
                    .Distinct(StringComparer.Ordinal)
                    .Take(MaxLines),
            ],
            BuiltOn = Chosen(refusals),
        };

    private Guid? Chosen(List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(BuiltOn))
            return null;
        if (Guid.TryParse(BuiltOn, out var id))
            return id;
        refusals.Add(CredentialsRefusals.RubricUnknown);
        return null;
    }

    /// <summary>A text, one thing on each line.</summary>
    public static IReadOnlyList<string> Lines(string? typed, string field, List<Refusal> refusals)
    {
        string[] lines =
        [
            .. (typed ?? "").Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ),
        ];
        if (lines.Length > MaxLines)
            refusals.Add(CredentialsRefusals.TooManyLines(MaxLines).At(field));
        if (lines.Any(line => line.Length > LineMax))
            refusals.Add(CredentialsRefusals.TextTooLong(LineMax).At(field));
        return lines;
    }

    public static string Text(string? typed, string field, int max, List<Refusal> refusals)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > max)
            refusals.Add(CredentialsRefusals.TextTooLong(max).At(field));
        return text;
    }

    private static IEnumerable<(T Row, int Index)> Rows<T>(List<T> rows, Func<T, bool> isEmpty) =>
        rows.Select((row, i) => (row, i)).Take(MaxLines).Where(row => !isEmpty(row.row));

    private static int? Number(
        string? typed,
        int max,
        Refusal refusal,
        string field,
        List<Refusal> refusals
    )
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (
            int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= max
        )
            return number;

        refusals.Add(refusal.At($"Details.{field}"));
        return null;
    }

    private static string? Written(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
