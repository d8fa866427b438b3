namespace Leerspoor.Credentials.Connecting;

/// <summary>A program that registered itself (RFC 7591).</summary>
/// <param name="Name">As it calls itself.</param>
/// <param name="RedirectUris">Where people may be sent back to; compared letter by letter.</param>
/// <param name="HasSecret">It can keep a secret, and must show it.</param>
/// <param name="At">When it registered.</param>
internal sealed record WalletClient(
    string Name,
    IReadOnlyList<string> RedirectUris,
    bool HasSecret,
    DateTimeOffset At
)
{
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
}
