using System.Text;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// Server-sent events of one session: what changed on it, each time that something does. Costs one sleeping task per screen.
/// </summary>
internal sealed class StreamScan(
    ScanStates states,
    IHostApplicationLifetime lifetime,
    TimeProvider clock
)
{
    // The browser connects again by itself; by then the roles are checked again too.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly byte[] Begin = Encoding.UTF8.GetBytes("retry: 2000\n\n");
    private static readonly byte[] StillHere = Encoding.UTF8.GetBytes(": nog hier\n\n");

    public async Task RunAsync(HttpContext http, Actor actor, ScanId scan, int seen)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            lifetime.ApplicationStopping
        );
        using var following = states.Follow(actor.Region, scan);
        var begun = clock.GetTimestamp();
        var response = http.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await response.BodyWriter.WriteAsync(Begin, ends.Token);
            while (clock.GetElapsedTime(begun) < Longest)
            {
                var next = following.Scan.NextAsync();
                var news = await following.Scan.NewsAsync(seen, ends.Token);
                seen = news?.Version ?? seen;
                await response.BodyWriter.WriteAsync(news?.Message ?? StillHere, ends.Token);
                await Task.WhenAny(next, Task.Delay(FollowedScan.Look, clock, ends.Token));
                ends.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the program stops.
        }
    }
}
