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

    /// <summary>The same with other cells for one group.</summary>
    public MappingContent With(int group, IReadOnlyList<LevelCell> cells) =>
        this with
        {
            Rows =
            [
                .. Rows.Select(
                    (row, at) =>
                        row with
                        {
                            Cells =
                            [
                                .. row.Cells.Select(
                                    (cell, column) => column == group ? cells[at] : cell
                                ),
                            ],
                        }
                ),
            ],
        };
}

/// <summary>One specialism.</summary>
internal sealed record MappingRow(string Code, string Specialism, IReadOnlyList<LevelCell> Cells);

/// <summary>
/// Levels from 0 (none) to 5 (expert), of one person or the mean of several, so not always whole; null where nobody was asked.
/// </summary>
internal sealed record LevelCell(decimal? Current, decimal? Wanted)
{
    public const decimal Most = 5;

    public static readonly LevelCell Unknown = new(null, null);

    public bool IsComplete => Current is not null && Wanted is not null;

    /// <summary>How much is missing: wanted less current, never below zero; null while one of the two is unknown.</summary>
    public decimal? Gap =>
        Current is { } now && Wanted is { } then ? Math.Max(0, then - now) : null;

    /// <summary>As printed: whole, a half upward. The gap is rounded itself and not made of rounded levels.</summary>
    public static int Printed(decimal level) =>
        (int)Math.Round(level, 0, MidpointRounding.AwayFromZero);
}
