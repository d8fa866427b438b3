using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Leerspoor.Testing;

/// <summary>Passes connections on to a server, until it is closed: then all are cut and new ones are refused.</summary>
internal sealed class TcpGate : IDisposable
{
    private readonly string host;
    private readonly int target;
    private readonly ConcurrentBag<TcpClient> open = [];
    private TcpListener listener = new(IPAddress.Loopback, 0);

    public TcpGate(string host, int port)
    {
        (this.host, target) = (host, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    public int Port { get; }

    public void Close()
    {
        listener.Stop();
        while (open.TryTake(out var client))
            client.Dispose();
    }

    public void Open()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    public void Dispose() => Close();

    private async Task AcceptAsync(TcpListener here)
    {
        try
        {
            while (true)
                _ = PassAsync(await here.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        var server = new TcpClient();
        open.Add(client);
        open.Add(server);
        try
        {
            await server.ConnectAsync(host, target);
            await Task.WhenAny(
                client.GetStream().CopyToAsync(server.GetStream()),
                server.GetStream().CopyToAsync(client.GetStream())
            );
        }
        catch (Exception cut)
            when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut off.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
        }
    }
}
