namespace Leerspoor.Credentials.Verifying;

/// <summary>The answer in one word.</summary>
internal enum Verdict
{
    /// <summary>All checks passed, and an issuer of this installation signed it.</summary>
    Genuine,

    /// <summary>All checks passed, and the website that the issuer's identifier names answers for the key. Whether that website is to be trusted is not ours to say.</summary>
    OfWebsite,

    /// <summary>All checks passed, but anyone could be behind the key: the name of the issuer proves nothing.</summary>
    UnknownIssuer,

    /// <summary>Nothing failed, and not everything could be checked here.</summary>
    Undecided,

    /// <summary>At least one check failed.</summary>
    Refused,
}

internal static class Verdicts
{
    /// <summary>For machines.</summary>
    public static string Code(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Genuine => "genuine",
            Verdict.OfWebsite => "genuine-elsewhere",
            Verdict.UnknownIssuer => "unknown-issuer",
            Verdict.Undecided => "cannot-check",
            Verdict.Refused => "refused",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };
}
