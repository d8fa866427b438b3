namespace Leerspoor.OpenBadges;

/// <summary>How one check came out.</summary>
public enum CheckOutcome
{
    /// <summary>In order.</summary>
    Passed,

    /// <summary>Not in order.</summary>
    Failed,

    /// <summary>Could not be told: something was out of reach, or of a kind this library does not know.</summary>
    Unknown,
}

/// <summary>One check of a credential.</summary>
/// <param name="Name">Stable name, one of <see cref="CheckNames"/>.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Reason">One of <see cref="CheckReasons"/>; null when passed.</param>
/// <param name="Detail">What it was about, for experts: a property, a key id. Never for a page without escaping.</param>
public sealed record CredentialCheck(
    string Name,
    CheckOutcome Outcome,
    string? Reason = null,
    string? Detail = null
)
{
    internal static CredentialCheck Passed(string name, string? detail = null) =>
        new(name, CheckOutcome.Passed, null, detail);

    internal static CredentialCheck Failed(string name, string reason, string? detail = null) =>
        new(name, CheckOutcome.Failed, reason, detail);

    internal static CredentialCheck Unknown(string name, string reason, string? detail = null) =>
        new(name, CheckOutcome.Unknown, reason, detail);
}

/// <summary>The names of the checks, in the order they are made.</summary>
public static class CheckNames
{
    /// <summary>It is JSON that everybody reads the same way. When this fails nothing else is checked.</summary>
    public const string Json = "json";

    /// <summary>It has what Open Badges 3.0 asks for. When this fails nothing else is checked.</summary>
    public const string Structure = "structure";

    /// <summary>Every word in it has one known meaning.</summary>
    public const string Context = "context";

    /// <summary>The signature fits the content.</summary>
    public const string Proof = "proof";

    /// <summary>The key that signed is the issuer's own.</summary>
    public const string IssuerKey = "issuer-key";

    /// <summary>One more proof than the one it rests on; there once for each.</summary>
    public const string OtherProof = "other-proof";

    /// <summary>It counts at this moment.</summary>
    public const string ValidityPeriod = "validity-period";

    /// <summary>It was not revoked or suspended.</summary>
    public const string Status = "status";

    /// <summary>The issuer's name looks like what it is; only there when it does not.</summary>
    public const string IssuerName = "issuer-name";

    /// <summary>It keeps to the schemas it names; only there when it names any.</summary>
    public const string Schema = "schema";

    /// <summary>It was given to the person expected; only there when the caller expects one.</summary>
    public const string Recipient = "recipient";

    /// <summary>An endorsement is about what it stands with; only there for endorsements.</summary>
    public const string Endorsed = "endorsed";
}
