using System.Globalization;
using System.Xml;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// What can be earned, as a Qualification of ELM 3. An alignment of Open Badges says everything in one way; here a level of a framework, a part and a skill each
/// have a property of their own.
/// </summary>
internal sealed class ElmSpecification(ElmTexts texts)
{
    private const string Esco = "ext:ESCO";
    private const string Eqf = "ext:EQF";
    private const string Nlqf = "ext:NLQF";
    private const string Outcomes = "ext:LearningOutcome";
    private const string Credentials = "ceterms:Credential";
    private const string EscoSchemes = "http://data.europa.eu/esco/concept-scheme/";
    private const string EscoOccupations = "http://data.europa.eu/esco/occupation/";

    public JsonMap Of(Achievement achievement, int? eqfLevel, TimeSpan? studyLoad) =>
        new JsonMap()
            .With("id", achievement.Id)
            .With("type", "Qualification")
            .With("title", texts.Of(achievement.Name))
            .With("description", texts.Of(achievement.CriteriaNarrative))
            .With("hasPart", achievement.Alignments.Where(IsPart).Select(Part))
            .With("learningOutcome", achievement.Alignments.Where(IsOutcome).Select(Outcome))
            .With("volumeOfLearning", studyLoad is { } load ? XmlConvert.ToString(load) : null)
            .With(
                "eqfLevel",
                texts.EqfLevel(
                    eqfLevel ?? achievement.Alignments.Select(EqfLevelOf).FirstOrDefault(l => l > 0)
                )
            )
            .With("nqfLevel", achievement.Alignments.Where(IsNational).Select(NationalLevel));

    private static bool IsPart(Alignment alignment) => alignment.TargetType == Credentials;

    private static bool IsNational(Alignment alignment) => alignment.TargetType == Nlqf;

    private static bool IsOutcome(Alignment alignment) =>
        !IsPart(alignment) && !IsNational(alignment) && EqfLevelOf(alignment) is null;

    // its code, or else the end of its address; null when it is of another framework, or beyond 8
    private static int? EqfLevelOf(Alignment alignment) =>
        alignment.TargetType == Eqf
        && int.TryParse(
            alignment.TargetCode
                ?? alignment.TargetUrl[(alignment.TargetUrl.LastIndexOf('/') + 1)..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var level
        )
        && level is >= 1 and <= 8
            ? level
            : null;

    private JsonItem Part(Alignment alignment) =>
        new JsonMap()
            .With("id", alignment.TargetUrl)
            .With("type", "Qualification")
            .With("title", texts.Of(alignment.TargetName));

    // the framework is the page that its levels are places in
    private JsonItem NationalLevel(Alignment alignment) =>
        texts.Concept(alignment, alignment.TargetUrl.Split('#')[0]);

    private JsonItem Outcome(Alignment alignment, int index) =>
        new JsonMap()
            .With("id", $"urn:epass:learningOutcome:{index + 1}")
            .With("type", "LearningOutcome")
            .With("title", texts.Of(alignment.TargetName))
            .With("description", texts.Of(alignment.TargetDescription))
            .With(
                IsSkillOfEsco(alignment) ? "relatedESCOSkill" : "relatedSkill",
                alignment.TargetType == Outcomes
                    ? []
                    : [texts.Concept(alignment, SchemeOf(alignment))]
            );

    // only the skills pillar may stand under relatedESCOSkill
    private static bool IsSkillOfEsco(Alignment alignment) =>
        alignment.TargetType == Esco && !IsOccupation(alignment);

    private static bool IsOccupation(Alignment alignment) =>
        alignment.TargetUrl.StartsWith(EscoOccupations, StringComparison.Ordinal);

    private static string? SchemeOf(Alignment alignment) =>
        alignment.TargetType != Esco ? alignment.TargetFramework
        : IsOccupation(alignment) ? EscoSchemes + "occupations"
        : EscoSchemes + "skills";
}
