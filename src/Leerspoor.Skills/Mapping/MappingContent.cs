using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerspoor.Skills.Mapping;

/// <summary>What stands in a skills mapping: specialisms down, occupational groups across, in every cell a current and a wanted level.</summary>
/// <param name="Groups">Names of the occupational groups.</param>
/// <param name="Rows">The specialisms; each has a cell per group.</param>
internal sealed record MappingContent(IReadOnlyList<string> Groups, IReadOnlyList<MappingRow> Rows)
{
    public const int MostRows = 100;
    public const int MostGroups = 60;
    public const int NameMaxLength = 80;

    [JsonIgnore]
    public string Stored => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static MappingContent Read(string stored) =>
        JsonSerializer.Deserialize<MappingContent>(stored, JsonSerializerOptions.Web)!;

    /// <summary>The same with other levels in some cells; a level that somebody types no longer comes from people's data.</summary>
    public MappingContent With(IEnumerable<LevelChange> changes)
    {
        var cells = Rows.Select(row => row.Cells.ToArray()).ToArray();
        foreach (var change in changes)
        {
            ref var cell = ref cells[change.Row][change.Group];
            cell = change.IsWanted
                ? cell with
                {
                    Wanted = change.Level,
                }
                : new(change.Level, cell.Wanted, change.IsFromPeople);
        }
        return this with { Rows = [.. Rows.Zip(cells, (row, its) => row with { Cells = its })] };
    }

    /// <summary>
    /// The same where a table came in for <paramref name="old"/>: a specialism of the same name keeps its skill, and a level that did not
    /// change keeps where it came from.
    /// </summary>
    public MappingContent AsBefore(MappingContent old) =>
        this with
        {
            Rows =
            [
                .. Rows.Select(row =>
                    old.Rows.FirstOrDefault(was => was.Specialism == row.Specialism)
                        is not { } known
                        ? row
                        : row with
                        {
                            Skill = known.Skill,
                            Cells =
                            [
                                .. row.Cells.Zip(
                                    Groups,
                                    (cell, group) => cell.AsBefore(old.CellOf(known, group))
                                ),
                            ],
                        }
                ),
            ],
        };

    private LevelCell CellOf(MappingRow row, string group)
    {
        for (var at = 0; at < Groups.Count; at++)
            if (Groups[at] == group)
                return row.Cells[at];
        return LevelCell.Unknown;
    }

    /// <summary>Whether there is such a cell.</summary>
    public bool Has(int row, int group) =>
        row >= 0 && row < Rows.Count && group >= 0 && group < Groups.Count;
}

/// <summary>One level that becomes another.</summary>
internal sealed record LevelChange(
    int Row,
    int Group,
    bool IsWanted,
    decimal? Level,
    bool IsFromPeople = false
);

/// <summary>One specialism.</summary>
/// <param name="Code">As printed.</param>
/// <param name="Specialism">Its name.</param>
/// <param name="Cells">One per group.</param>
/// <param name="Skill">Address of the skill whose evidence counts for it; null while nobody chose one.</param>
internal sealed record MappingRow(
    string Code,
    string Specialism,
    IReadOnlyList<LevelCell> Cells,
    string? Skill = null
);

/// <summary>
/// Levels from 0 (none) to 5 (expert), of one person or the mean of several, so not always whole; null where nobody was asked.
/// </summary>
/// <param name="Current">Now.</param>
/// <param name="Wanted">What front runners want.</param>
/// <param name="IsFromPeople">The current level is the mean of what people showed.</param>
internal sealed record LevelCell(
    decimal? Current,
    decimal? Wanted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        bool IsFromPeople = false
)
{
    public const decimal Most = 5;

    public static readonly LevelCell Unknown = new(null, null);

    /// <summary>Still from people's data when the level is the same.</summary>
    public LevelCell AsBefore(LevelCell was) =>
        was.IsFromPeople && was.Current == Current ? this with { IsFromPeople = true } : this;

    [JsonIgnore]
    public bool IsComplete => Current is not null && Wanted is not null;

    /// <summary>How much is missing: wanted less current, never below zero; null while one of the two is unknown.</summary>
    [JsonIgnore]
    public decimal? Gap =>
        Current is { } now && Wanted is { } then ? Math.Max(0, then - now) : null;

    /// <summary>As printed: whole, a half upward. The gap is rounded itself and not made of rounded levels.</summary>
    public static int Printed(decimal level) =>
        (int)Math.Round(level, 0, MidpointRounding.AwayFromZero);
}
