using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.Skills.Combining;
using Leerspoor.Skills.Mapping;
using Leerspoor.Skills.Rubrics;

namespace Leerspoor.Skills.Demo;

/// <summary>What the demo tells of skills; <c>skills.json</c>.</summary>
internal sealed record DemoFile(
    DemoFile.Named Framework,
    IReadOnlyDictionary<string, string> Skills,
    IReadOnlyList<DemoFile.Occupation> Occupations,
    IReadOnlyList<DemoFile.Link> Crosswalks,
    IReadOnlyList<DemoFile.Outcome> Outcomes,
    IReadOnlyList<DemoFile.Combined> Combinations,
    DemoFile.Table Mapping,
    IReadOnlyList<DemoFile.Profile> Profiles,
    IReadOnlyList<DemoFile.Claim> Claims,
    DemoFile.RubricTold Rubric,
    DemoFile.AssessmentTold Assessment
)
{
    public static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public sealed record Named(string Key, string Name, string Description);

    public sealed record Occupation(
        string Key,
        string Label,
        IReadOnlyList<string> Essential,
        IReadOnlyList<string> Optional
    );

    public sealed record Link(string Indicator, CrosswalkKind Kind, string Skill);

    public sealed record Outcome(
        string Title,
        string Responsibility,
        IReadOnlyList<string> Skills,
        IReadOnlyList<string> Knowledge,
        int? Eqf,
        string Evidence,
        IReadOnlyList<Expert> Experts,
        bool Published
    );

    public sealed record Expert(
        string Name,
        bool Agrees = false,
        string SignedAs = "",
        string OnResponsibility = "",
        string OnSkills = "",
        string OnKnowledge = ""
    );

    /// <param name="Kind">A module comes before the curriculum that it is in.</param>
    /// <param name="Title">Of the whole.</param>
    /// <param name="Description">Of the whole.</param>
    /// <param name="Eqf">Level.</param>
    /// <param name="Hours">Of a module.</param>
    /// <param name="Parts">Titles.</param>
    public sealed record Combined(
        CombinationKind Kind,
        string Title,
        string Description,
        int? Eqf,
        int? Hours,
        IReadOnlyList<string> Parts
    );

    /// <param name="Title">Of the mapping.</param>
    /// <param name="Groups">Across.</param>
    /// <param name="Rows">A code, a specialism, and for each group the current and the wanted level.</param>
    public sealed record Table(
        string Title,
        IReadOnlyList<string> Groups,
        IReadOnlyList<IReadOnlyList<JsonElement>> Rows
    )
    {
        public MappingContent Content =>
            new(
                Groups,
                [
                    .. Rows.Select(row => new MappingRow(
                        row[0].GetString()!,
                        row[1].GetString()!,
                        [
                            .. Groups.Select(
                                (_, at) =>
                                    new LevelCell(
                                        row[2 + (2 * at)].GetDecimal(),
                                        row[3 + (2 * at)].GetDecimal()
                                    )
                            ),
                        ]
                    )),
                ]
            );
    }

    public sealed record Profile(
        string Title,
        string Description,
        IReadOnlyList<JsonElement> Needs
    );

    /// <param name="Skill">Key of a skill.</param>
    /// <param name="Story">What the participant tells.</param>
    /// <param name="Decision">A level, 0 for no, null while it waits.</param>
    /// <param name="Reason">What the assessor says.</param>
    public sealed record Claim(string Skill, string Story, int? Decision, string Reason = "");

    public sealed record RubricTold(
        string Title,
        string Outcome,
        IReadOnlyList<string> Levels,
        IReadOnlyList<RubricText.Criterion> Criteria
    );

    public sealed record AssessmentTold(IReadOnlyList<int> Levels, IReadOnlyList<string> Feedback);
}
