using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Leerspoor.Web.Startup;

/// <summary>Believes the proxies that the configuration names, and nobody else, about who the visitor is and how they came.</summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        var named = app
            .Services.GetRequiredService<StartOptions>()
            .Proxies.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
        if (named.Length == 0)
            return;

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor
                | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost,
            // As long as the next one back is a proxy of ours as well.
            ForwardLimit = null,
        };
        // The framework trusts this machine by default; only the configuration does here.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in named)
            options.KnownIPNetworks.Add(NetworkOf(one));
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork NetworkOf(string written)
    {
        if (IPNetwork.TryParse(written, out var network))
            return network;
        return IPAddress.TryParse(written, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException(
                $"Leerspoor:Proxies: '{written}' is no address and no network."
            );
    }
}
