namespace Leerspoor.Credentials.Connecting;

/// <summary>
/// What one access token is limited to, written behind it with a dot. Nobody can change it: of a token the hash of the whole is kept. So the grant stays as the
/// person gave it, however narrow a token of it is.
/// </summary>
internal static class AccessMark
{
    private const string Details = "d";

    /// <summary>A token that does only this, of all that the grant allows (RFC 6749, section 6).</summary>
    public static string Only(string token, IReadOnlyList<string> scopes) =>
        $"{token}.{string.Concat(scopes.Select(scope => Known.IndexOf(scope)))}";

    /// <summary>A token that came with an identifier of the badge (OpenID4VCI 1.0, 6.2).</summary>
    public static string WithDetails(string token) => $"{token}.{Details}";

    public static bool HasDetails(string token) => Of(token) == Details;

    /// <summary>Whether the token itself leaves this open; the grant decides as well.</summary>
    public static bool Allows(string token, string scope) =>
        Of(token) is not { } mark || mark.Contains((char)('0' + Known.IndexOf(scope)));

    private static List<string> Known { get; } = [.. WalletScopes.All, WalletScopes.Badge];

    private static string? Of(string token) =>
        token.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0
            ? token[(dot + 1)..]
            : null;
}
