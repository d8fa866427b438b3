using Leerspoor.Credentials.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Credentials.Issuing;

/// <summary>What a credential says of somebody's skills, in the book of evidence; it goes out of it again when the credential no longer counts.</summary>
internal sealed class CredentialEvidence(FrameworkCatalogue frameworks, EvidenceBook book)
{
    private readonly Dictionary<string, FrameworkOutline?> outlines = new(StringComparer.Ordinal);

    /// <summary>Saved with the caller's next save. One query per framework, once.</summary>
    public async Task WriteAsync(
        Credential credential,
        Achievement achievement,
        CancellationToken ct
    )
    {
        foreach (
            var line in achievement.Alignments.DistinctBy(line => (line.Framework, line.Indicator))
        )
            if (
                (await OutlineAsync(line.Framework, ct))?.Find(line.Indicator) is { } indicator
                && Enum.TryParse<DevelopmentLevel>(line.Level, out var level)
            )
                book.Write(
                    new EvidenceLine
                    {
                        Person = credential.RecipientId,
                        Indicator = indicator.Id,
                        Level = level,
                        Kind = EvidenceKind.Credential,
                        Situation = achievement.Name.Nl,
                        SeenBy = credential.IssuedBy,
                        SeenAt = credential.IssuedAt,
                        Source = credential.Id.Value,
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
                }
            );
    }

    /// <summary>The credential no longer counts.</summary>
    public Task WithdrawAsync(CredentialId credential, CancellationToken ct) =>
        book.WithdrawAsync(credential.Value, ct);

    private const int LongestAddress = 400;

    private static IEnumerable<TargetLine> Targets(Achievement achievement) =>
        achievement
            .Details.Targets.Where(target => target.Url.Length is > 0 and <= LongestAddress)
            .DistinctBy(target => target.Url, StringComparer.Ordinal);

    private async Task<FrameworkOutline?> OutlineAsync(string key, CancellationToken ct)
    {
        if (!outlines.TryGetValue(key, out var outline))
            outlines[key] = outline = await frameworks.CurrentAsync(key, ct);
        return outline;
    }
}
