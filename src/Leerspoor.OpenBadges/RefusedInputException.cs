using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges;

/// <summary>
/// Input of others that this library does not accept: no JSON, a JSON-LD construct it does not know, a graph built to exhaust it.
/// <see cref="Reason"/> is one of <see cref="CheckReasons"/>. The verifier never lets it out; it turns it into a check.
/// </summary>
[SuppressMessage(
    "Roslynator",
    "RCS1194",
    Justification = "Without a reason code it would say nothing."
)]
public sealed class RefusedInputException : Exception
{
    /// <summary>Refuses with a stable reason and a sentence for the log.</summary>
    public RefusedInputException(string reason, string message)
        : base(message) => Reason = reason;

    /// <summary>Refuses because of what another part reported.</summary>
    public RefusedInputException(string reason, string message, Exception cause)
        : base(message, cause) => Reason = reason;

    /// <summary>Nothing is wrong with it as far as we know: it names something that is not bundled here.</summary>
    internal bool IsMerelyUnknown { get; init; }

    /// <summary>The stable reason code; never changes, may key a text.</summary>
    public string Reason { get; }
}
