using System.Globalization;
using System.Text;
using Leerspoor.Data;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leerspoor.MetroLines.Drawing.Live;

/// <summary>Server-sent events of one map: its revision, each time that somebody changes it. Costs one sleeping task per screen.</summary>
internal sealed class StreamMap(
    IServiceScopeFactory scopes,
    LiveSignals signals,
    IHostApplicationLifetime lifetime,
    TimeProvider clock
)
{
    // The browser connects again by itself; by then the role is checked again too.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // A signal of another node may get lost; nobody is further behind than this.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    public async Task RunAsync(HttpContext http, RegionId region, MetroMapId map, int seen)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            lifetime.ApplicationStopping
        );
        var begun = clock.GetTimestamp();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await WriteAsync(http, "retry: 2000\n\n", ends.Token);
            while (clock.GetElapsedTime(begun) < Longest)
            {
                var next = signals.NextAsync(map.Value);
                if (await RevisionAsync(region, map, ends.Token) is not { } revision)
                    return;
                await WriteAsync(http, revision > seen ? News(revision) : ": -\n\n", ends.Token);
                seen = revision;
                await Task.WhenAny(next, Task.Delay(Look, clock, ends.Token));
                ends.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the program stops.
        }
    }

    private async Task<int?> RevisionAsync(RegionId region, MetroMapId map, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        return await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .Set<MetroMap>()
            .Where(m => m.Id == map)
            .Select(m => (int?)m.Revision)
            .SingleOrDefaultAsync(ct);
    }

    private static string News(int revision) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"id: {revision}\nevent: revision\ndata: {revision}\n\n"
        );

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken ct) =>
        await http.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
}
