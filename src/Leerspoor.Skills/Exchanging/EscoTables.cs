namespace Leerspoor.Skills.Exchanging;

/// <summary>The tables that ESCO publishes for one language; a file is known by its columns, because people rename files.</summary>
internal static class EscoTables
{
    public const string Occupations = "occupations";
    public const string Skills = "skills";
    public const string SkillGroups = "skillGroups";
    public const string IscoGroups = "ISCOGroups";
    public const string OccupationSkills = "occupationSkillRelations";
    public const string SkillSkills = "skillSkillRelations";
    public const string BroaderOccupations = "broaderRelationsOccPillar";
    public const string BroaderSkills = "broaderRelationsSkillPillar";

    public static readonly string[] Concepts = [Skills, Occupations, SkillGroups, IscoGroups];

    public static readonly ConceptColumns Columns = new(
        "conceptUri",
        "preferredLabel",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["altLabels"] = FieldNames.Alternative,
            ["hiddenLabels"] = FieldNames.Hidden,
            ["status"] = FieldNames.Status,
            ["modifiedDate"] = FieldNames.Modified,
            ["scopeNote"] = FieldNames.Note,
            ["definition"] = FieldNames.Definition,
            ["description"] = FieldNames.Description,
            ["code"] = FieldNames.Code,
        },
        new HashSet<string>(StringComparer.Ordinal)
        {
            "preferredLabel",
            "altLabels",
            "hiddenLabels",
            "scopeNote",
            "definition",
            "description",
            "regulatedProfessionNote",
        }
    );

    private static readonly Dictionary<string, string[]> Titles = new(StringComparer.Ordinal)
    {
        [Skills] =
        [
            "conceptType",
            "conceptUri",
            "skillType",
            "reuseLevel",
            "preferredLabel",
            "altLabels",
            "hiddenLabels",
            "status",
            "modifiedDate",
            "scopeNote",
            "definition",
            "inScheme",
            "description",
        ],
        [Occupations] =
        [
            "conceptType",
            "conceptUri",
            "iscoGroup",
            "preferredLabel",
            "altLabels",
            "hiddenLabels",
            "status",
            "modifiedDate",
            "regulatedProfessionNote",
            "scopeNote",
            "definition",
            "inScheme",
            "description",
            "code",
            "naceCode",
        ],
        [SkillGroups] =
        [
            "conceptType",
            "conceptUri",
            "preferredLabel",
            "altLabels",
            "hiddenLabels",
            "status",
            "modifiedDate",
            "scopeNote",
            "inScheme",
            "description",
            "code",
        ],
        [IscoGroups] =
        [
            "conceptType",
            "conceptUri",
            "code",
            "preferredLabel",
            "status",
            "altLabels",
            "inScheme",
            "description",
        ],
        [OccupationSkills] =
        [
            "occupationUri",
            "occupationLabel",
            "relationType",
            "skillType",
            "skillUri",
            "skillLabel",
        ],
        [SkillSkills] =
        [
            "originalSkillUri",
            "originalSkillType",
            "relationType",
            "relatedSkillType",
            "relatedSkillUri",
        ],
        [BroaderOccupations] =
        [
            "conceptType",
            "conceptUri",
            "conceptLabel",
            "broaderType",
            "broaderUri",
            "broaderLabel",
        ],
    };

    public static IReadOnlyList<string> TitlesOf(string table) =>
        Titles[table == BroaderSkills ? BroaderOccupations : table];

    /// <summary>The table with these columns; null when it is none of ours.</summary>
    public static string? Of(string firstLine)
    {
        bool Has(string column) => firstLine.Contains(column, StringComparison.OrdinalIgnoreCase);
        return Has("broaderUri") ? BroaderOccupations
            : Has("occupationUri") ? OccupationSkills
            : Has("originalSkillUri") ? SkillSkills
            : !Has("conceptUri") ? null
            : Has("skillType") ? Skills
            : Has("iscoGroup") ? Occupations
            : Has("hiddenLabels") || Has("scopeNote") ? SkillGroups
            : IscoGroups;
    }

    /// <summary>What a concept is, from what ESCO calls it.</summary>
    public static string KindOf(string conceptType, string skillType) =>
        skillType == "knowledge"
            ? NodeKinds.Knowledge
            : conceptType switch
            {
                "Occupation" => NodeKinds.Occupation,
                "SkillGroup" or "ISCOGroup" => NodeKinds.Group,
                _ => NodeKinds.Skill,
            };

    /// <summary>The table that a concept was in.</summary>
    public static string TableOf(GraphNode node) =>
        node.Kind switch
        {
            NodeKinds.Occupation => Occupations,
            NodeKinds.Group => node.First("conceptType") == "ISCOGroup" ? IscoGroups : SkillGroups,
            _ => Skills,
        };
}
