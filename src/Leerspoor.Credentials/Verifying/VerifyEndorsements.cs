using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>What others say about a credential, each checked by itself: a credential that is genuine can carry an endorsement that is not.</summary>
internal sealed class VerifyEndorsements(
    OwnKeys own,
    AllKeys keys,
    AllStatuses statuses,
    TimeProvider clock
)
{
    /// <summary>So many are checked; each may ask another website.</summary>
    public const int Most = 10;

    /// <param name="Report">What was found.</param>
    /// <param name="IsOurs">Signed by an issuer of this installation.</param>
    public sealed record Checked(EndorsementReport Report, bool IsOurs)
    {
        /// <summary>The same scale as for credentials.</summary>
        public Verdict Verdict =>
            Report.Verdict switch
            {
                VerificationVerdict.Refused => Verdict.Refused,
                VerificationVerdict.Undecided => Verdict.Undecided,
                _ when IsOurs => Verdict.Genuine,
                _ => DidWeb.Is(Report.Endorsement!.Issuer.Id)
                    ? Verdict.OfWebsite
                    : Verdict.UnknownIssuer,
            };

        /// <summary>Name of whose key signed, and nothing when it gives none.</summary>
        public string SignedBy => Report.Endorsement?.Issuer.Name ?? "";

        /// <summary>The website that answers for the key; empty when there is none.</summary>
        public string Website =>
            DidWeb.TryGetDocumentUrl(Report.Endorsement?.Issuer.Id ?? "", out var document)
                ? document.IdnHost
                : "";
    }

    public async Task<IReadOnlyList<Checked>> OfAsync(
        AchievementCredential? says,
        CancellationToken ct
    )
    {
        var found = new List<Checked>();
        foreach (var one in (says?.Endorsements ?? []).Take(Most))
            found.Add(
                await HandleAsync(one, [says!.Id, says.Subject.Achievement.Id, says.Issuer.Id], ct)
            );
        return found;
    }

    public async Task<Checked> HandleAsync(
        string text,
        IReadOnlyCollection<string> about,
        CancellationToken ct
    )
    {
        var report = await new CredentialVerifier(keys, statuses).VerifyEndorsementAsync(
            text,
            about,
            new VerificationOptions
            {
                Now = clock.GetUtcNow(),
                MaxBytes = VerifyCredential.MaxBytes,
            },
            ct
        );
        return new(
            report,
            report.Endorsement is { } endorsement
                && await own.IsOursAsync(endorsement.Issuer.Id, ct)
        );
    }
}
