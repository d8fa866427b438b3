using Leerspoor.Skills.Contract;

namespace Leerspoor.Credentials.Issuing;

/// <summary>
/// What a credential says of somebody's skills, in the book of evidence. It counts there as long as the credential does: not when it was
/// taken back or suspended, not after its last day, and again when it was reinstated.
/// </summary>
internal sealed class CredentialEvidence(FrameworkCatalogue frameworks, EvidenceBook book)
{
    private readonly Dictionary<string, FrameworkOutline?> outlines = new(StringComparer.Ordinal);

    /// <summary>Whether who has this achievement shows a skill by it. One query per framework, once.</summary>
    public async Task<bool> TellsAsync(Achievement achievement, CancellationToken ct) =>
        Targets(achievement).Any() || (await IndicatorsAsync(achievement, ct)).Count > 0;

    /// <summary>Saved with the caller's next save. One query per framework, once.</summary>
    public async Task WriteAsync(
        Credential credential,
        Achievement achievement,
        CancellationToken ct
    )
    {
        foreach (var (indicator, level) in await IndicatorsAsync(achievement, ct))
            book.Write(
                new EvidenceLine
                {
                    Person = credential.RecipientId,
                    Indicator = indicator,
                    Level = level,
                    Kind = EvidenceKind.Credential,
                    Situation = achievement.Name.Nl,
                    SeenBy = credential.IssuedBy,
                    SeenAt = credential.IssuedAt,
                    Source = credential.Id.Value,
                    Until = credential.ValidUntil,
                }
            );
        // whoever designs an achievement says which skill it proves, and not how far above competent
        foreach (var target in Targets(achievement))
            book.Write(
                new SkillEvidenceLine
                {
                    Person = credential.RecipientId,
                    Skill = target.Url,
                    Label = target.Name,
                    Level = SkillLevel.Competent,
                    Kind = EvidenceKind.Credential,
                    Situation = achievement.Name.Nl,
                    SeenBy = credential.IssuedBy,
                    SeenAt = credential.IssuedAt,
                    Source = credential.Id.Value,
                    Until = credential.ValidUntil,
                }
            );
    }

    /// <summary>Lets the book say the same as the state of the credential does now; saved with the caller's next save.</summary>
    public async Task FollowAsync(Credential credential, CancellationToken ct)
    {
        var source = credential.Id.Value;
        await book.LastAsync(source, credential.ValidUntil, ct);
        if (credential.RevokedAt is null && credential.SuspendedAt is null)
            await book.RestoreAsync(source, ct);
        else
            await book.WithdrawAsync(source, ct);
    }

    private const int LongestAddress = 400;

    private static IEnumerable<TargetLine> Targets(Achievement achievement) =>
        achievement
            .Details.Targets.Where(target => target.Url.Length is > 0 and <= LongestAddress)
            .DistinctBy(target => target.Url, StringComparer.Ordinal);

    private async Task<List<(IndicatorId Indicator, DevelopmentLevel Level)>> IndicatorsAsync(
        Achievement achievement,
        CancellationToken ct
    )
    {
        var shown = new List<(IndicatorId, DevelopmentLevel)>();
        foreach (
            var line in achievement.Alignments.DistinctBy(line => (line.Framework, line.Indicator))
        )
            if (
                (await OutlineAsync(line.Framework, ct))?.Find(line.Indicator) is { } indicator
                && Enum.TryParse<DevelopmentLevel>(line.Level, out var level)
            )
                shown.Add((indicator.Id, level));
        return shown;
    }

    private async Task<FrameworkOutline?> OutlineAsync(string key, CancellationToken ct)
    {
        if (!outlines.TryGetValue(key, out var outline))
            outlines[key] = outline = await frameworks.CurrentAsync(key, ct);
        return outline;
    }
}
