using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>Writes an achievement; its part of <see cref="CredentialJson"/>.</summary>
internal static class AchievementJson
{
    public static JsonMap Of(Achievement achievement) =>
        new JsonMap()
            .With("id", CredentialJson.Needed(achievement.Id, "achievement.id"))
            .With("type", new JsonList("Achievement"))
            .With("name", CredentialJson.Needed(achievement.Name, "achievement.name"))
            .With(
                "description",
                CredentialJson.Needed(achievement.Description, "achievement.description")
            )
            .With("criteria", Criteria(achievement))
            .With("achievementType", achievement.AchievementType)
            .With("image", CredentialJson.Of(achievement.Image))
            .With(
                "creator",
                achievement.Creator is null ? null : CredentialJson.Of(achievement.Creator)
            )
            .With("alignment", achievement.Alignments.Select(Of))
            .With("resultDescription", achievement.ResultDescriptions.Select(Of))
            .With("tag", achievement.Tags.Select(t => (JsonItem)t))
            .With(
                "creditsAvailable",
                achievement.CreditsAvailable is { } credits ? new JsonNumber(credits) : null
            )
            .With("fieldOfStudy", achievement.FieldOfStudy)
            .With("version", achievement.Version)
            .With("inLanguage", achievement.InLanguage);

    private static JsonMap Criteria(Achievement achievement) =>
        new JsonMap()
            .With("id", achievement.CriteriaUrl)
            .With(
                "narrative",
                CredentialJson.Needed(achievement.CriteriaNarrative, "criteria.narrative")
            );

    private static JsonMap Of(Alignment alignment) =>
        new JsonMap()
            .With("type", new JsonList("Alignment"))
            .With("targetName", alignment.TargetName)
            .With("targetUrl", alignment.TargetUrl)
            .With("targetDescription", alignment.TargetDescription)
            .With("targetFramework", alignment.TargetFramework)
            .With("targetCode", alignment.TargetCode)
            .With("targetType", alignment.TargetType);

    private static JsonMap Of(ResultDescription description) =>
        new JsonMap()
            .With("id", description.Id)
            .With("type", new JsonList("ResultDescription"))
            .With("name", description.Name)
            .With("resultType", description.ResultType)
            .With(
                "allowedValue",
                description.AllowedValues.Distinct(StringComparer.Ordinal).Select(v => (JsonItem)v)
            )
            .With("requiredValue", description.RequiredValue)
            .With("requiredLevel", description.RequiredLevel)
            .With("rubricCriterionLevel", description.Levels.Select(Of));

    private static JsonMap Of(RubricCriterionLevel level) =>
        new JsonMap()
            .With("id", level.Id)
            .With("type", new JsonList("RubricCriterionLevel"))
            .With("name", level.Name)
            .With("description", level.Description)
            .With("level", level.Level)
            .With("points", level.Points);
}
