using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerspoor.Skills.Rubrics;

/// <summary>What stands in a rubric.</summary>
/// <param name="Levels">Names of the levels, from low to high; two to six.</param>
/// <param name="Criteria">What is looked at; each with a description per level.</param>
internal sealed record RubricText(
    IReadOnlyList<string> Levels,
    IReadOnlyList<RubricText.Criterion> Criteria
)
{
    public const int TitleMaxLength = 120;
    public const int NameMaxLength = 120;
    public const int CellMaxLength = 500;
    public const int FewestLevels = 2;
    public const int MostLevels = 6;
    public const int MostCriteria = 40;

    /// <param name="Name">What is looked at.</param>
    /// <param name="Needed">Which level is enough; the lowest is 1.</param>
    /// <param name="Cells">What it looks like, one per level.</param>
    public sealed record Criterion(string Name, int Needed, IReadOnlyList<string> Cells)
    {
        /// <summary>What the indicator belongs to, in a rubric in WPO form; empty elsewhere.</summary>
        public string Component { get; init; } = "";

        [JsonIgnore]
        public string FullName => Component.Length > 0 ? $"{Component}: {Name}" : Name;
    }

    public static readonly IReadOnlyList<string> WpoLevels = ["A", "B", "C"];

    /// <summary>Whether its criteria are indicators of components, each described at level A, B and C.</summary>
    public bool IsWpo { get; init; }

    /// <summary>In their order; one without a name when criteria belong to nothing.</summary>
    [JsonIgnore]
    public IEnumerable<IGrouping<string, Criterion>> Components =>
        Criteria.GroupBy(criterion => criterion.Component, StringComparer.Ordinal);

    [JsonIgnore]
    public string Stored => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Every cell says something.</summary>
    [JsonIgnore]
    public bool IsComplete =>
        Criteria.All(criterion => criterion.Cells.All(cell => cell.Length > 0));

    public static RubricText Read(string stored) =>
        JsonSerializer.Deserialize<RubricText>(stored, JsonSerializerOptions.Web)!;
}
