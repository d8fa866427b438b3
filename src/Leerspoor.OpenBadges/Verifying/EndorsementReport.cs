namespace Leerspoor.OpenBadges;

/// <summary>What verifying an endorsement gave.</summary>
/// <param name="Checks">The checks that were made, in order.</param>
/// <param name="Endorsement">What it says, as far as it could be read; null when it could not. Believe it only as far as the checks go.</param>
public sealed record EndorsementReport(
    IReadOnlyList<CredentialCheck> Checks,
    EndorsementCredential? Endorsement
)
{
    /// <summary>The checks in one word.</summary>
    public VerificationVerdict Verdict { get; } = VerificationReport.VerdictOf(Checks);

    /// <summary>The reason of the first check that failed, or else of the first that could not be told; null when all passed.</summary>
    public string? Reason { get; } = VerificationReport.ReasonOf(Checks);
}
