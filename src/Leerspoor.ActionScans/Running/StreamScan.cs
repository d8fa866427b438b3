using System.Globalization;
using System.Text.Json;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// Server-sent events of one session: what changed on it, each time that something does. Costs one sleeping task per screen.
/// </summary>
internal sealed class StreamScan(
    ScanStates states,
    LiveSignals signals,
    IHostApplicationLifetime lifetime,
    TimeProvider clock
)
{
    // The browser connects again by itself; by then the roles are checked again too.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task RunAsync(HttpContext http, Actor actor, ScanId scan, int seen)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            lifetime.ApplicationStopping
        );
        using var following = states.Follow(scan);
        var begun = clock.GetTimestamp();
        var response = http.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await WriteAsync(response, "retry: 2000\n\n", ends.Token);
            while (clock.GetElapsedTime(begun) < Longest)
            {
                var rung = signals.NextAsync(scan.Value);
                var state = await states.NowAsync(actor.Region, scan, ends.Token);
                var news = state.Version > seen ? Event(state.After(seen)) : ": nog hier\n\n";
                seen = Math.Max(seen, state.Version);
                await WriteAsync(response, news, ends.Token);
                await Task.WhenAny(rung, Task.Delay(ScanStates.Look, clock, ends.Token));
                ends.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the program stops.
        }
    }

    private static string Event(ScanState state) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"id: {state.Version}\nevent: stand\ndata: {JsonSerializer.Serialize(state, JsonSerializerOptions.Web)}\n\n"
        );

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken ct)
    {
        await response.WriteAsync(text, ct);
        await response.Body.FlushAsync(ct);
    }
}
