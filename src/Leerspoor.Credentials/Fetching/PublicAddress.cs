using System.Net;
using System.Net.Sockets;

namespace Leerspoor.Credentials.Fetching;

/// <summary>
/// Which IP addresses are of the public internet (IANA special-purpose address registries, RFC 6890). Anything else could be a machine of our own network,
/// which a stranger must not reach through us.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // of IPv6 only 2000::/3 is public, and within it these carry an IPv4 address or are for examples
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (
            address.AddressFamily == AddressFamily.InterNetworkV6
            && !GlobalUnicast.Contains(address)
        )
            return false;
        return !Array.Exists(
            NotPublic,
            n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address)
        );
    }
}
