using System.Globalization;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Showing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Standard = Leerspoor.OpenBadges.Achievement;

namespace Leerspoor.Credentials.Issuing;

/// <summary>
/// Puts an achievement in the words of Open Badges 3.0, the same in a credential as at the achievement's own address. What the standard has no word for (study
/// load in hours, asked proof, what it is built from) stands in the criteria as a sentence, so that no reader misses it.
/// </summary>
internal sealed class AchievementWriter(
    LeerspoorDb db,
    FrameworkCatalogue frameworks,
    IssuerOptions options,
    IStringLocalizer<Texts> texts
)
{
    // Many awards in one go are often of the same few achievements, and a published one never changes.
    private readonly Dictionary<AchievementId, Standard> written = [];

    public async Task<Standard> WriteAsync(Achievement achievement, CancellationToken ct) =>
        written.TryGetValue(achievement.Id, out var known)
            ? known
            : written[achievement.Id] = await WriteAnewAsync(achievement, ct);

    private async Task<Standard> WriteAnewAsync(Achievement achievement, CancellationToken ct)
    {
        var id = options.AddressOf($"/prestaties/{achievement.Id.Value}");
        var details = achievement.Details;
        var parts = await PartsAsync(details.BuiltFrom, ct);
        return new()
        {
            Id = id,
            Name = achievement.Name.Nl,
            Description = achievement.Description.Nl,
            CriteriaNarrative = Criteria(achievement, parts),
            AchievementType = achievement.Kind.StandardType(),
            Image = ImageOf(achievement),
            Alignments =
            [
                .. await AlignAsync(achievement.Alignments, ct),
                .. AlignmentWriter.Of(details, id),
                .. parts.Select(part =>
                    AlignmentWriter.Part(
                        part.Name.Nl,
                        part.Description.Nl,
                        options.AddressOf($"/prestaties/{part.Id.Value}")
                    )
                ),
            ],
            ResultDescriptions = [.. AlignmentWriter.Rubric(details.Rubric, id)],
            Version = achievement.Number.ToString(CultureInfo.InvariantCulture),
            InLanguage = "nl",
        };
    }

    private BadgeImage ImageOf(Achievement achievement) =>
        new(
            AchievementPicture.Of(achievement.PictureKey) is { } own
                ? options.AddressOf(AchievementPicture.PathOf(own))
                : MedalDrawing.DataUri(achievement.PictureKey, achievement.Key),
            achievement.Name.Nl
        );

    private string Criteria(Achievement achievement, List<Achievement> parts)
    {
        var details = achievement.Details;
        List<string> told = [achievement.Criteria.Nl];
        // The credential is Dutch, whoever issues it in whatever language.
        using (new DutchMoment())
        {
            if (details.EvidenceAsked.Length > 0)
                told.Add(texts["Written.Evidence", details.EvidenceAsked]);
            if (details.StudyHours is { } hours)
                told.Add(texts["Written.StudyHours", hours]);
            if (parts.Count > 0)
                told.Add(
                    texts["Written.BuiltFrom", string.Join(", ", parts.Select(p => p.Name.Nl))]
                );
        }

        return string.Join("\n\n", told);
    }

    private async Task<List<Achievement>> PartsAsync(
        IReadOnlyList<string> keys,
        CancellationToken ct
    )
    {
        if (keys.Count == 0)
            return [];

        var versions = await db.Set<Achievement>()
            .AsNoTracking()
            .Where(a => keys.Contains(a.Key) && a.PublishedAt != null)
            .ToListAsync(ct);
        return
        [
            .. keys.Select(key =>
                    versions.Where(version => version.Key == key).MaxBy(version => version.Number)
                )
                .OfType<Achievement>(),
        ];
    }

    private async Task<IReadOnlyList<Alignment>> AlignAsync(
        IReadOnlyList<AlignmentLine> lines,
        CancellationToken ct
    )
    {
        var aligned = new List<Alignment>();
        foreach (var line in lines)
        {
            var framework = await frameworks.CurrentAsync(line.Framework, ct);
            var indicator = framework?.Find(line.Indicator);
            var level = Enum.TryParse<DevelopmentLevel>(line.Level, out var known)
                ? indicator?.At(known).Nl
                : indicator?.Standard.Nl;
            aligned.Add(
                new Alignment(
                    $"{indicator?.Name.Nl ?? line.Indicator} ({line.Level})",
                    options.AddressOf($"/raamwerken/{line.Framework}#{line.Indicator}"),
                    level,
                    framework?.Name.Nl ?? line.Framework,
                    line.Indicator,
                    "ext:Indicator"
                )
            );
        }

        return aligned;
    }
}
