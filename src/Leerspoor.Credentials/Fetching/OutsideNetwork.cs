using System.Net;
using System.Net.Sockets;

namespace Leerspoor.Credentials.Fetching;

/// <summary>
/// The way out. A connection is made to an address that was looked up and checked just then: a name that leads to our own network, now or a moment later, gets
/// no connection. No proxy, no cookies, no redirects by itself, nothing unpacked.
/// </summary>
internal sealed class OutsideNetwork(HttpMessageHandler handler) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly HttpMessageInvoker invoker = new(handler);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) =>
        invoker.SendAsync(request, ct);

    public void Dispose() => invoker.Dispose();

    public static OutsideNetwork Guarded() =>
        Guarded((host, ct) => Dns.GetHostAddressesAsync(host, ct));

    public static OutsideNetwork Guarded(
        Func<string, CancellationToken, Task<IPAddress[]>> lookUp
    ) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = Patience,
                MaxConnectionsPerServer = 2,
                MaxResponseHeadersLength = 32,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, lookUp, ct),
            }
        );

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint end,
        Func<string, CancellationToken, Task<IPAddress[]>> lookUp,
        CancellationToken ct
    )
    {
        var addresses = await lookUp(end.Host, ct);
        // one address of our own among them is reason enough: an honest name has none
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, PublicAddress.Is))
            throw new HttpRequestException($"{end.Host} is not on the public internet.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
