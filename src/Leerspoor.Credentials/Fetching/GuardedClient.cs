using System.Net;
using System.Threading.RateLimiting;

namespace Leerspoor.Credentials.Fetching;

/// <summary>Why nothing was fetched.</summary>
internal enum FetchProblem
{
    /// <summary>The address is not one that we go to.</summary>
    NotAllowed = 1,

    /// <summary>No answer, no answer in time, or an answer that nothing is there.</summary>
    Unreachable = 2,

    /// <summary>More than we read.</summary>
    TooLarge = 3,
}

/// <summary>What fetching gave: the bytes, or why not.</summary>
internal readonly record struct Fetched(byte[]? Body, FetchProblem? Problem);

/// <summary>
/// Fetches what a stranger's badge points at. Every step of a redirect is checked again; size, time and the number at once are limited.
/// </summary>
internal sealed class GuardedClient(OutsideNetwork network) : IDisposable
{
    public const int MaxBytes = 2 * 1024 * 1024;
    private const int MaxSteps = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly ConcurrencyLimiter gate = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = 8,
            QueueLimit = 32,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    public void Dispose() => gate.Dispose();

    public async Task<Fetched> GetAsync(Uri url, string accept, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var place = await gate.AcquireAsync(1, patience.Token);
            return place.IsAcquired
                ? await FollowAsync(url, accept, patience.Token)
                : Failed(FetchProblem.Unreachable);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Failed(FetchProblem.Unreachable);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Failed(FetchProblem.Unreachable);
        }
    }

    private async Task<Fetched> FollowAsync(Uri url, string accept, CancellationToken ct)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (!PublicUrl.Is(url))
                return Failed(FetchProblem.NotAllowed);

            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            request.Headers.TryAddWithoutValidation("User-Agent", "Leerspoor");
            using var response = await network.SendAsync(request, ct);
            if (response.StatusCode == HttpStatusCode.OK)
                return await ReadAsync(response, ct);
            if (
                (int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)
                || response.Headers.Location is not { } next
            )
                return Failed(FetchProblem.Unreachable);
            url = new Uri(url, next);
        }
        return Failed(FetchProblem.Unreachable);
    }

    private static async Task<Fetched> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.Content.Headers.ContentLength > MaxBytes)
            return Failed(FetchProblem.TooLarge);

        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0; )
        {
            if (body.Length + read > MaxBytes)
                return Failed(FetchProblem.TooLarge);
            body.Write(buffer, 0, read);
        }
        return new Fetched(body.ToArray(), null);
    }

    private static Fetched Failed(FetchProblem problem) => new(null, problem);
}
