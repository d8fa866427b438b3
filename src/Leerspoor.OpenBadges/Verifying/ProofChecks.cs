namespace Leerspoor.OpenBadges.Verifying;

/// <summary>What checking the proofs of one document gave.</summary>
/// <param name="Proof">The proof that the document rests on.</param>
/// <param name="IssuerKey">Whose key it is; null when the proof was not read that far.</param>
/// <param name="Others">Each other proof, as a check of its own.</param>
internal sealed record ProofChecks(
    CredentialCheck Proof,
    CredentialCheck? IssuerKey,
    IReadOnlyList<CredentialCheck> Others
)
{
    public ProofChecks(CredentialCheck proof, CredentialCheck? issuerKey = null)
        : this(proof, issuerKey, []) { }

    /// <summary>The signature fits and is the issuer's.</summary>
    public bool IsGood =>
        Proof.Outcome == CheckOutcome.Passed && IssuerKey?.Outcome == CheckOutcome.Passed;

    public IEnumerable<CredentialCheck> All =>
        IssuerKey is null ? [Proof, .. Others] : [Proof, IssuerKey, .. Others];

    /// <summary>
    /// A proof beside another. All proofs must verify (VC Data Integrity 1.0, section 4.6), so one of the issuer's that fails refuses the document. Anybody can put
    /// one of somebody else beside it: of those that fail, or cannot be checked, is only told that they are there.
    /// </summary>
    public CredentialCheck AsOther(string? method, string issuer)
    {
        if (Proof.Outcome == CheckOutcome.Passed && !IsAgainst(IssuerKey))
            return CredentialCheck.Passed(CheckNames.OtherProof, method);

        var reason = Proof.Outcome == CheckOutcome.Passed ? IssuerKey!.Reason : Proof.Reason;
        // on top of a proof that is not there: an error whosever it is
        var isError = reason == CheckReasons.ProofPrevious || IsOf(issuer, method);
        return Proof.Outcome == CheckOutcome.Failed && isError
            ? CredentialCheck.Failed(CheckNames.OtherProof, reason!, method)
            : CredentialCheck.Unknown(CheckNames.OtherProof, reason!, method);
    }

    // of somebody else is no fault here: nobody says that it is the issuer's
    private static bool IsAgainst(CredentialCheck? key) =>
        key is { Outcome: not CheckOutcome.Passed, Reason: not CheckReasons.IssuerKeyMismatch };

    private bool IsOf(string issuer, string? method) =>
        IssuerKey is null
            ? method?.Split('#')[0] == issuer
            : IssuerKey.Reason
                is not (
                    CheckReasons.IssuerKeyMismatch
                    or CheckReasons.IssuerKeyUnknown
                    or CheckReasons.IssuerKeyUnavailable
                );
}
