using System.Text.RegularExpressions;

namespace Leerspoor.Credentials.Connecting;

/// <summary>A program that registered itself (RFC 7591).</summary>
/// <param name="Name">As it calls itself.</param>
/// <param name="RedirectUris">Where people may be sent back to; compared letter by letter.</param>
/// <param name="HasSecret">It can keep a secret, and must show it.</param>
/// <param name="At">When it registered.</param>
/// <param name="Scope">All that it may ask for; null when it said nothing about that.</param>
internal sealed partial record WalletClient(
    string Name,
    IReadOnlyList<string> RedirectUris,
    bool HasSecret,
    DateTimeOffset At,
    string? Scope = null
)
{
    /// <summary>Whether people may be sent there: an address that it registered, or the same on this machine at another port (RFC 8252, 7.3).</summary>
    public bool Returns(string address) =>
        RedirectUris.Contains(address, StringComparer.Ordinal)
        || (
            IsRedirect(address)
            && Here().Match(address) is { Success: true } asked
            && RedirectUris.Any(one =>
                Here().Match(one) is { Success: true } registered
                && registered.Groups["host"].Value == asked.Groups["host"].Value
                && registered.Groups["rest"].Value == asked.Groups["rest"].Value
            )
        );

    /// <summary>Whether it registered for all of these.</summary>
    public bool AsksFor(IReadOnlyList<string> scopes) =>
        Scope is null || WalletScopes.Registered(Scope) is { } own && scopes.All(own.Contains);

    /// <summary>An address where an answer may be delivered: https, this machine, or a name of the app's own with a dot in it (RFC 8252, 7.1).</summary>
    public static bool IsRedirect(string? address) =>
        address is { Length: > 0 and <= WalletGrant.AddressMaxLength }
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Fragment.Length == 0
        && !address.Contains('#', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0
        && (
            uri.Scheme == Uri.UriSchemeHttps
            || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)
            || uri.Scheme.Contains('.', StringComparison.Ordinal)
        );

    [GeneratedRegex(
        @"^http://(?<host>127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?(?<rest>[/?].*)?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Here();
}
