using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Designing;

/// <summary>A row of the form: a criterion of the rubric, as typed. Its levels stand one on a line, from low to high, as <c>name: description</c>.</summary>
internal sealed class CriterionInput
{
    public const int MostLevels = 6;
    private const int NameMax = 200;
    private const int LeastLevels = 2;

    public string? Name { get; set; }
    public string? Levels { get; set; }

    /// <summary>Which line is needed, counted from 1.</summary>
    public string? Needed { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Levels);

    public static CriterionInput Of(RubricCriterion criterion) =>
        new()
        {
            Name = criterion.Name,
            Levels = string.Join(
                '\n',
                criterion.Levels.Select(level =>
                    level.Description.Length > 0 ? $"{level.Name}: {level.Description}" : level.Name
                )
            ),
            Needed = criterion.Needed.ToString(CultureInfo.InvariantCulture),
        };

    public RubricCriterion Read(string at, List<Refusal> refusals)
    {
        var name = DetailsInput.Text(Name, $"{at}.Name", NameMax, refusals);
        if (name.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At($"{at}.Name"));
        var levels = DetailsInput.Lines(Levels, $"{at}.Levels", refusals).Select(LevelOf).ToList();
        // two levels of one name could not be told apart
        if (
            levels.Count is < LeastLevels or > MostLevels
            || levels.DistinctBy(level => level.Name, StringComparer.OrdinalIgnoreCase).Count()
                < levels.Count
        )
            refusals.Add(CredentialsRefusals.LevelsInvalid.At($"{at}.Levels"));
        if (
            !int.TryParse(Needed, NumberStyles.None, CultureInfo.InvariantCulture, out var needed)
            || needed < 1
            || needed > Math.Max(levels.Count, 1)
        )
            refusals.Add(CredentialsRefusals.NeededInvalid.At($"{at}.Needed"));
        return new RubricCriterion(name, levels, needed);
    }

    private static RubricLevel LevelOf(string line) =>
        line.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var said]
            ? new(name, said)
            : new(line.Trim(':', ' '), "");
}
