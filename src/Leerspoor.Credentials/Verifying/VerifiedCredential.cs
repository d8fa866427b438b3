using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>What verifying gave: the answer, the checks behind it, and what the credential says as far as it could be read.</summary>
internal sealed record VerifiedCredential(VerificationReport Report, bool IssuerIsOurs)
{
    /// <summary>What others say about it, each checked by itself; they do not change the answer about the credential.</summary>
    public IReadOnlyList<VerifyEndorsements.Checked> Endorsements { get; init; } = [];

    /// <summary>The path of the newer edition, when this is an old copy of a credential of this installation.</summary>
    public string? NewerAt { get; init; }

    /// <summary>The same for the component that shows them.</summary>
    public IReadOnlyList<(EndorsementReport Report, bool IsOurs)> EndorsementReports =>
        [.. Endorsements.Select(one => (one.Report, one.IsOurs))];

    public Verdict Verdict =>
        Report.Verdict switch
        {
            VerificationVerdict.Refused => Verdict.Refused,
            VerificationVerdict.Undecided => Verdict.Undecided,
            _ when IssuerIsOurs => Verdict.Genuine,
            _ => Website is null ? Verdict.UnknownIssuer : Verdict.OfWebsite,
        };

    /// <summary>The website that answers for the issuer, as its address is written in plain letters; null when there is none.</summary>
    public string? Website
    {
        get
        {
            var issuer = Says?.Issuer.Id ?? "";
            return DidWeb.TryGetDocumentUrl(issuer, out var document) ? document.IdnHost
                : Uri.TryCreate(issuer, UriKind.Absolute, out var url)
                && url.Scheme == Uri.UriSchemeHttps
                    ? url.IdnHost
                : null;
        }
    }

    public AchievementCredential? Says => Report.Credential;

    /// <summary>The holder's name, when the credential gives one.</summary>
    public string? HolderName =>
        Says
            ?.Subject.Identifiers.FirstOrDefault(one =>
                one is { IdentityType: "name", Hashed: false }
            )
            ?.IdentityHash;

    /// <summary>Why not: the first check that failed, or else the first that could not be made.</summary>
    public CredentialCheck? Decisive =>
        Report.Checks.FirstOrDefault(check => check.Outcome == CheckOutcome.Failed)
        ?? Report.Checks.FirstOrDefault(check => check.Outcome == CheckOutcome.Unknown);
}
