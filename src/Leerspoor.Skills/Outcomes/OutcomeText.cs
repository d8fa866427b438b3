using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leerspoor.Skills.Outcomes;

/// <summary>What a learning outcome says: one responsibility, the skills and the knowledge that it takes, and how it is proved.</summary>
internal sealed record OutcomeText(
    string Title,
    string Responsibility,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Knowledge
)
{
    public const int TitleMaxLength = 120;
    public const int SentenceMaxLength = 400;
    public const int MostParts = 20;

    /// <summary>1 to 8, or null; says nothing about a skill level.</summary>
    public int? Eqf { get; init; }

    /// <summary>Standard of the sector, in words.</summary>
    public string Standard { get; init; } = "";

    /// <summary>What somebody has to show.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Address of the licence under which others may use it.</summary>
    public string Licence { get; init; } = "https://creativecommons.org/licenses/by/4.0/";

    public static OutcomeText Read(string stored) =>
        JsonSerializer.Deserialize<OutcomeText>(stored, JsonSerializerOptions.Web)!;

    [JsonIgnore]
    public string Stored => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
