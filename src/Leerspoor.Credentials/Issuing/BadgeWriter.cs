using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Showing;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Skills.Contract;
using Standard = Leerspoor.OpenBadges.Achievement;

namespace Leerspoor.Credentials.Issuing;

/// <summary>
/// Puts an award in the words of Open Badges 3.0. Participants have no DID, so the subject is recognised by a salted hash of a stable
/// holder id and by the plain name: a credential that does not say whose it is convinces nobody.
/// </summary>
internal sealed class BadgeWriter(FrameworkCatalogue frameworks, IssuerOptions options)
{
    // Many awards in one go are often of the same few achievements, and a published one never changes.
    private readonly Dictionary<AchievementId, Standard> written = [];

    public async Task<AchievementCredential> WriteAsync(
        Award award,
        string issuer,
        CancellationToken ct
    ) =>
        new()
        {
            Id = AddressOf(award.Id),
            Name = award.Achievement.Name.Nl,
            Description = award.Achievement.Description.Nl,
            Issuer = new Profile
            {
                Id = issuer,
                Name = award.IssuerName,
                Url = options.AddressOf("/"),
            },
            ValidFrom = award.IssuedAt,
            ValidUntil = award.ValidUntil,
            AwardedDate = new DateTimeOffset(award.AwardedOn, TimeOnly.MinValue, TimeSpan.Zero),
            Subject = new AchievementSubject
            {
                Identifiers =
                [
                    IdentityObject.Of("systemId", HolderOf(award.Recipient), award.Salt),
                    new IdentityObject("name", award.RecipientName, Hashed: false, Salt: null),
                ],
                Achievement = await WriteOnceAsync(award.Achievement, ct),
            },
            Evidence = [.. award.Evidence.Select(line => new Evidence(Narrative: line))],
            Status = new StatusListEntry(award.StatusList.Address, award.StatusIndex),
        };

    private async Task<Standard> WriteOnceAsync(Achievement achievement, CancellationToken ct) =>
        written.TryGetValue(achievement.Id, out var known)
            ? known
            : written[achievement.Id] = await WriteAsync(achievement, ct);

    private async Task<Standard> WriteAsync(Achievement achievement, CancellationToken ct) =>
        new()
        {
            Id = options.AddressOf($"/prestaties/{achievement.Id.Value}"),
            Name = achievement.Name.Nl,
            Description = achievement.Description.Nl,
            CriteriaNarrative = achievement.Criteria.Nl,
            AchievementType = achievement.Kind.StandardType(),
            Image = new BadgeImage(
                MedalDrawing.DataUri(achievement.PictureKey, achievement.Key),
                achievement.Name.Nl
            ),
            Alignments = await AlignAsync(achievement.Alignments, ct),
            InLanguage = "nl",
        };

    public string AddressOf(CredentialId id) => options.AddressOf($"/credentials/{id.Value}");

    /// <summary>What is hashed: stable for one person in one installation, and meaningless outside it.</summary>
    public static string HolderOf(PersonId person) => $"urn:uuid:{person.Value}";

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
                : null;
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
