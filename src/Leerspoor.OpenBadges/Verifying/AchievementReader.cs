using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>The achievement of a badge of others; its part of <see cref="CredentialReader"/>.</summary>
internal sealed class AchievementReader(StructureReader read)
{
    private const string At = "credentialSubject.achievement.";

    public Achievement Read(JsonMap achievement)
    {
        read.NeedsType(achievement, At, "Achievement");
        var criteria = read.Map(achievement, "criteria", At);
        return new Achievement
        {
            Id = read.Text(achievement, "id", At),
            Name = read.Text(achievement, "name", At),
            Description = read.Text(achievement, "description", At),
            CriteriaNarrative = read.OptionalText(criteria, "narrative", At + "criteria.") ?? "",
            CriteriaUrl = read.OptionalText(criteria, "id", At + "criteria."),
            AchievementType = read.OptionalText(achievement, "achievementType", At),
            InLanguage = read.OptionalText(achievement, "inLanguage", At),
            Version = read.OptionalText(achievement, "version", At),
            FieldOfStudy = read.OptionalText(achievement, "fieldOfStudy", At),
            CreditsAvailable = (achievement["creditsAvailable"] as JsonNumber)?.Value,
            Image = ImageOf(achievement),
            Alignments = read.Maps(achievement, "alignment", At).ConvertAll(Alignment),
            ResultDescriptions = read.Maps(achievement, "resultDescription", At)
                .ConvertAll(ResultDescription),
            Tags = Texts(achievement, "tag"),
        };
    }

    /// <summary>The picture of an object: an Image, or its bare address; null when there is none.</summary>
    public static BadgeImage? ImageOf(JsonMap map) =>
        map["image"] switch
        {
            JsonText address => new BadgeImage(address.Value),
            JsonMap image when image.TextOf("id") is { } id => new BadgeImage(
                id,
                image.TextOf("caption")
            ),
            _ => null,
        };

    private Alignment Alignment(JsonMap alignment)
    {
        const string at = At + "alignment.";
        return new Alignment(
            read.Text(alignment, "targetName", at),
            read.Text(alignment, "targetUrl", at),
            read.OptionalText(alignment, "targetDescription", at),
            read.OptionalText(alignment, "targetFramework", at),
            read.OptionalText(alignment, "targetCode", at),
            read.OptionalText(alignment, "targetType", at)
        );
    }

    private ResultDescription ResultDescription(JsonMap description)
    {
        const string at = At + "resultDescription.";
        return new ResultDescription
        {
            Id = read.Text(description, "id", at),
            Name = read.Text(description, "name", at),
            ResultType = read.Text(description, "resultType", at),
            AllowedValues = Texts(description, "allowedValue"),
            RequiredValue = read.OptionalText(description, "requiredValue", at),
            RequiredLevel = read.OptionalText(description, "requiredLevel", at),
            Levels = read.Maps(description, "rubricCriterionLevel", at).ConvertAll(Level),
        };
    }

    private RubricCriterionLevel Level(JsonMap level)
    {
        const string at = At + "resultDescription.rubricCriterionLevel.";
        return new RubricCriterionLevel(
            read.Text(level, "id", at),
            read.Text(level, "name", at),
            read.OptionalText(level, "description", at),
            read.OptionalText(level, "level", at),
            read.OptionalText(level, "points", at)
        );
    }

    private static List<string> Texts(JsonMap map, string key) =>
        [.. (map[key]?.AsItems() ?? []).OfType<JsonText>().Select(t => t.Value)];
}
