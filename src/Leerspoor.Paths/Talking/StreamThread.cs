using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leerspoor.Paths.Talking;

/// <summary>
/// Server-sent events of one thread: the number of its last message, each time that grows. The page fetches itself anew, so that
/// nothing is drawn twice in two languages. Costs one sleeping task and a look by primary key every few seconds.
/// </summary>
internal sealed class StreamThread(
    IServiceScopeFactory scopes,
    ThreadBell bell,
    IHostApplicationLifetime lifetime,
    TimeProvider clock
)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    // The browser connects again by itself; by then the session and the relation are checked again too.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task RunAsync(HttpContext http, Actor actor, PersonId participant, int seen)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            lifetime.ApplicationStopping
        );
        var until = clock.GetTimestamp();
        var response = http.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await WriteAsync(response, "retry: 3000\n\n", ends.Token);
            while (clock.GetElapsedTime(until) < Longest)
            {
                var rung = bell.NextAsync(participant.Value);
                if (await LastNumberAsync(actor, participant, ends.Token) is not { } last)
                    return;
                var news = last > seen ? Event(seen = last) : ": nog hier\n\n";
                await WriteAsync(response, news, ends.Token);
                await Task.WhenAny(rung, Task.Delay(Look, clock, ends.Token));
                ends.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the program stops.
        }
    }

    /// <summary>Null when the actor no longer takes part.</summary>
    private async Task<int?> LastNumberAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(actor.Region);
        if (
            !await scope
                .ServiceProvider.GetRequiredService<TalkingRights>()
                .MayTalkAsync(actor, participant, ct)
        )
            return null;

        return await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .Set<MessageThread>()
            .Where(t => t.ParticipantId == participant)
            .Select(t => t.LastNumber)
            .FirstOrDefaultAsync(ct);
    }

    private static string Event(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"id: {number}\nevent: bericht\ndata: {number}\n\n"
        );

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken ct)
    {
        await response.WriteAsync(text, ct);
        await response.Body.FlushAsync(ct);
    }
}
