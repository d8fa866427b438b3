using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerspoor.Skills.Combining;

/// <summary>What a module or a curriculum says.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Description">For whom it is and what it leads to.</param>
/// <param name="Parts">In order: ids of learning outcomes, or of modules.</param>
internal sealed record CombinationText(string Title, string Description, IReadOnlyList<Guid> Parts)
{
    public const int TitleMaxLength = 120;
    public const int DescriptionMaxLength = 1000;
    public const int MostParts = 30;
    public const int MostHours = 10_000;

    /// <summary>1 to 8, or null.</summary>
    public int? Eqf { get; init; }

    /// <summary>Study load; of a curriculum the sum of its modules, so null.</summary>
    public int? Hours { get; init; }

    /// <summary>Address of the licence under which others may use it.</summary>
    public string Licence { get; init; } = "https://creativecommons.org/licenses/by/4.0/";

    public static CombinationText Read(string stored) =>
        JsonSerializer.Deserialize<CombinationText>(stored, JsonSerializerOptions.Web)!;

    [JsonIgnore]
    public string Stored => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
