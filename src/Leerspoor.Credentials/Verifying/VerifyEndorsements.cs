using System.Text;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Endorsing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Verifying;

/// <summary>What others say about a credential, each checked by itself: a credential that is genuine can carry an endorsement that is not.</summary>
internal sealed class VerifyEndorsements(
    LeerspoorDb db,
    IssuerOptions options,
    OwnKeys own,
    AllKeys keys,
    AllStatuses statuses,
    TimeProvider clock
)
{
    /// <summary>So many are checked; each may ask another website.</summary>
    public const int Most = 10;

    private static readonly CredentialCheck TakenBack = new(
        CheckNames.Status,
        CheckOutcome.Failed,
        CheckReasons.StatusRevoked
    );

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

        /// <summary>It was genuine, and was taken back.</summary>
        public bool WasTakenBack =>
            Verdict is Verdict.Refused && Report.Reason == CheckReasons.StatusRevoked;

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
        return await JudgeAsync(report, ct);
    }

    /// <summary>One that was given by itself, whatever it is about; null when this is no endorsement that can be read.</summary>
    public async Task<Checked?> AloneAsync(byte[] given, CancellationToken ct)
    {
        if (BakedBadge.IsPicture(given))
            return null;
        var (report, ours) = await HandleAsync(Encoding.UTF8.GetString(given), [], ct);
        return report.Endorsement is null
            ? null
            : new(
                new(
                    [.. report.Checks.Where(check => check.Name != CheckNames.Endorsed)],
                    report.Endorsement
                ),
                ours
            );
    }

    private async Task<Checked> JudgeAsync(EndorsementReport report, CancellationToken ct)
    {
        if (
            report.Endorsement is not { } endorsement
            || !await own.IsOursAsync(endorsement.Issuer.Id, ct)
        )
            return new(report, false);

        var checks = await own.WithLeakAsync(
            report.Checks,
            endorsement.Issuer.Id,
            endorsement.ValidFrom,
            ct
        );
        var known = checks.Any(check => check.Reason == CheckReasons.StatusRevoked);
        return known || await StandsAsync(endorsement.Id, ct)
            ? new(new(checks, endorsement), true)
            : new(new([.. checks, TakenBack], endorsement), true);
    }

    // Those that were signed before endorsements had a place in a status list: whether one stands is in the database, and an old copy of the credential does not know.
    private async Task<bool> StandsAsync(string address, CancellationToken ct) =>
        !Guid.TryParse(address.Split('/')[^1], out var id)
        || address != options.AddressOf(WriteEndorsement.PathOf(new(id)))
        || await db.AcrossRegions<Endorsement>()
            .AnyAsync(
                one =>
                    one.Id == new EndorsementId(id)
                    && one.SignedAt != null
                    && one.WithdrawnAt == null,
                ct
            );
}
