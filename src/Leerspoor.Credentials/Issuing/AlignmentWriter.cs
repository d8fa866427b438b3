using System.Globalization;
using Leerspoor.OpenBadges;
using StandardLevel = Leerspoor.OpenBadges.RubricCriterionLevel;

namespace Leerspoor.Credentials.Issuing;

/// <summary>
/// Outcomes, skills of frameworks elsewhere, levels and parts as alignments, and a rubric as result descriptions. Many wallets ignore the type of an alignment,
/// so name, description and framework say what it is.
/// </summary>
internal static class AlignmentWriter
{
    private const string Eqf = "Europees kwalificatiekader (EQF)";
    private const string Nlqf = "Nederlands kwalificatiekader (NLQF)";

    public static IEnumerable<Alignment> Of(AchievementDetails details, string achievement) =>
        [
            .. details.Outcomes.Select(
                (outcome, i) =>
                    new Alignment(
                        outcome,
                        $"{achievement}#uitkomst-{i + 1}",
                        "Leeruitkomst: wie deze badge heeft, kan dit.",
                        TargetFramework: "Leeruitkomst",
                        TargetType: "ext:LearningOutcome"
                    )
            ),
            .. details.Targets.Select(Of),
            .. Level(details.EqfLevel, "EQF-niveau", Eqf, "http://data.europa.eu/snb/eqf/", "EQF"),
            .. Level(
                details.NlqfLevel,
                "NLQF-niveau",
                Nlqf,
                "https://www.nlqf.nl/#niveau-",
                "NLQF"
            ),
        ];

    /// <summary>A smaller achievement that is part of this one.</summary>
    public static Alignment Part(string name, string description, string address) =>
        new(
            name,
            address,
            description,
            TargetFramework: "Onderdeel",
            TargetType: "ceterms:Credential"
        );

    public static IEnumerable<ResultDescription> Rubric(
        IReadOnlyList<RubricCriterion> rubric,
        string achievement
    ) => rubric.Select((criterion, i) => Of(criterion, DescriptionId(achievement, i)));

    /// <summary>What somebody reached of it, by criterion; nothing when these are not the levels of this rubric.</summary>
    public static IEnumerable<Result> Results(
        IReadOnlyList<RubricCriterion> rubric,
        IReadOnlyList<int> reached,
        string achievement
    ) =>
        rubric.Count == reached.Count
            ? reached.Select(
                (level, i) =>
                    new Result(
                        ResultDescription: DescriptionId(achievement, i),
                        AchievedLevel: LevelId(DescriptionId(achievement, i), level)
                    )
            )
            : [];

    private static string DescriptionId(string achievement, int criterion) =>
        string.Create(CultureInfo.InvariantCulture, $"{achievement}#beoordeling-{criterion + 1}");

    private static ResultDescription Of(RubricCriterion criterion, string id) =>
        new()
        {
            Id = id,
            Name = criterion.Name,
            ResultType = "RubricCriterionLevel",
            RequiredLevel = LevelId(id, criterion.Needed),
            Levels =
            [
                .. criterion.Levels.Select(
                    (level, i) =>
                        new StandardLevel(
                            LevelId(id, i + 1),
                            level.Name,
                            level.Description.Length > 0 ? level.Description : null,
                            (i + 1).ToString(CultureInfo.InvariantCulture)
                        )
                ),
            ],
        };

    private static string LevelId(string criterion, int level) =>
        string.Create(CultureInfo.InvariantCulture, $"{criterion}-niveau-{level}");

    private static Alignment Of(TargetLine line) =>
        new(
            line.Name,
            line.Url,
            MeaningOf(line.Framework),
            TargetFramework: FrameworkOf(line.Framework),
            TargetCode: line.Code.Length > 0 ? line.Code : null,
            TargetType: TypeOf(line.Framework)
        );

    private static string? FrameworkOf(TargetFramework framework) =>
        framework switch
        {
            TargetFramework.Esco => "ESCO",
            TargetFramework.CompetentNl => "CompetentNL",
            TargetFramework.Dossier => "Kwalificatiedossier mbo",
            _ => null,
        };

    private static string? MeaningOf(TargetFramework framework) =>
        framework switch
        {
            TargetFramework.Esco => "Een skill uit ESCO, de Europese lijst van skills en beroepen.",
            TargetFramework.CompetentNl =>
                "Een skill uit CompetentNL, de Nederlandse lijst van skills en beroepen.",
            TargetFramework.Dossier => "Een onderdeel van een kwalificatiedossier van het mbo.",
            _ => null,
        };

    private static string? TypeOf(TargetFramework framework) =>
        framework switch
        {
            TargetFramework.Esco => "ext:ESCO",
            TargetFramework.CompetentNl => "ext:CompetentNL",
            TargetFramework.Dossier => "ext:Kwalificatiedossier",
            _ => null,
        };

    private static IEnumerable<Alignment> Level(
        int? level,
        string name,
        string framework,
        string address,
        string type
    )
    {
        if (level is not { } number)
            yield break;
        var written = number.ToString(CultureInfo.InvariantCulture);
        yield return new Alignment(
            $"{name} {written}",
            address + written,
            $"Niveau {written} in het {framework}, van 1 tot en met 8.",
            TargetFramework: framework,
            TargetCode: written,
            TargetType: $"ext:{type}"
        );
    }
}
