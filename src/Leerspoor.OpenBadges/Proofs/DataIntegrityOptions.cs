namespace Leerspoor.OpenBadges;

/// <summary>How to make a proof with <see cref="DataIntegrity"/>.</summary>
public sealed record DataIntegrityOptions
{
    /// <summary>The absolute id under which others find the key; for a good issuer-key check what is before its <c>#</c> is the document's issuer.</summary>
    public required string VerificationMethod { get; init; }

    /// <summary>The moment of signing; written in UTC, whole seconds.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>One of <see cref="Cryptosuites"/>; null for <c>eddsa-rdfc-2022</c> with Ed25519 and <c>ecdsa-rdfc-2019</c> with ECDSA.</summary>
    public string? Cryptosuite { get; init; }

    /// <summary>The URL of the proof, for proofs that come on top of it.</summary>
    public string? Id { get; init; }

    /// <summary>The ids of proofs in the document that this one comes on top of (VC Data Integrity 1.0, section 2.1.2 Proof Chains).</summary>
    public IReadOnlyList<string> PreviousProofs { get; init; } = [];

    /// <summary>Until when the proof counts; null for no end.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Whether contexts may be written out in the document itself.</summary>
    public bool OwnContexts { get; init; }
}

/// <summary>What verifying a document with <see cref="DataIntegrity"/> gave.</summary>
/// <param name="Checks">The checks that were made, in order.</param>
public sealed record DataIntegrityReport(IReadOnlyList<CredentialCheck> Checks)
{
    /// <summary>The checks in one word.</summary>
    public VerificationVerdict Verdict { get; } = VerificationReport.VerdictOf(Checks);

    /// <summary>The reason of the first check that failed, or else of the first that could not be told; null when all passed.</summary>
    public string? Reason { get; } = VerificationReport.ReasonOf(Checks);

    /// <summary>One check by its name; null when it was not made.</summary>
    public CredentialCheck? this[string name] => Checks.FirstOrDefault(c => c.Name == name);
}
