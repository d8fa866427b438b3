namespace Leerspoor.Credentials.Fetching;

/// <summary>Which addresses may be asked for at all: https, a name with a dot, the usual ports, no name or password. What the name leads to is checked at connecting.</summary>
internal static class PublicUrl
{
    private static readonly int[] Ports = [443, 8443];

    // RFC 6761, RFC 6762, RFC 8375 and ICANN's choice of .internal: names that only mean something on a network of one's own
    private static readonly string[] OwnNetworks =
    [
        "localhost",
        "local",
        "internal",
        "intranet",
        "lan",
        "home",
        "corp",
        "arpa",
        "onion",
    ];

    public static bool Is(Uri url)
    {
        if (
            !url.IsAbsoluteUri
            || url.Scheme != Uri.UriSchemeHttps
            || url.HostNameType != UriHostNameType.Dns
            || url.UserInfo.Length > 0
            || !Ports.Contains(url.Port)
        )
            return false;

        var labels = url.IdnHost.TrimEnd('.').Split('.');
        return labels.Length >= 2 && !OwnNetworks.Contains(labels[^1].ToLowerInvariant());
    }
}
