namespace Leerspoor.OpenBadges;

/// <summary>All checks taken together.</summary>
public enum VerificationVerdict
{
    /// <summary>Every check passed.</summary>
    Accepted,

    /// <summary>At least one check failed.</summary>
    Refused,

    /// <summary>Nothing failed, and not everything could be told.</summary>
    Undecided,
}

/// <summary>What verifying a credential gave.</summary>
/// <param name="Checks">The checks that were made, in order.</param>
/// <param name="Credential">What the credential says, as far as it could be read; null when it could not. Believe it only as far as the checks go.</param>
public sealed record VerificationReport(
    IReadOnlyList<CredentialCheck> Checks,
    AchievementCredential? Credential
)
{
    /// <summary>The checks in one word.</summary>
    public VerificationVerdict Verdict { get; } = VerdictOf(Checks);

    /// <summary>The reason of the first check that failed, or else of the first that could not be told; null when all passed.</summary>
    public string? Reason => ReasonOf(Checks);

    /// <summary>One check by its name; null when it was not made.</summary>
    public CredentialCheck? this[string name] => Checks.FirstOrDefault(c => c.Name == name);

    internal static VerificationVerdict VerdictOf(IReadOnlyList<CredentialCheck> checks) =>
        checks.Any(c => c.Outcome == CheckOutcome.Failed) ? VerificationVerdict.Refused
        : checks.Any(c => c.Outcome == CheckOutcome.Unknown) ? VerificationVerdict.Undecided
        : VerificationVerdict.Accepted;

    internal static string? ReasonOf(IReadOnlyList<CredentialCheck> checks) =>
        (
            checks.FirstOrDefault(c => c.Outcome == CheckOutcome.Failed)
            ?? checks.FirstOrDefault(c => c.Outcome == CheckOutcome.Unknown)
        )?.Reason;
}

/// <summary>How to verify.</summary>
public sealed record VerificationOptions
{
    /// <summary>The moment to verify at.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How far the clocks of issuers may run ahead.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Largest credential that is read, in bytes; pictures may be inside.</summary>
    public int MaxBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The id, e-mail address or other identifier of the person it should be of; null to leave that open.</summary>
    public string? Recipient { get; init; }
}
