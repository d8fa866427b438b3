using System.Collections.Concurrent;
using System.Diagnostics;

namespace Leerspoor.Load;

/// <summary>What one kind of request costs.</summary>
internal sealed record Measurement(
    string Name,
    int Requests,
    double PerSecond,
    double CpuMilliseconds,
    double P50,
    double P95,
    double P99,
    long Bytes
)
{
    // By then the just-in-time compiler has done what it will do for the page.
    private const int WarmUp = 600;

    /// <summary>Runs <paramref name="act"/> with so many clients at once for some seconds, after warming up.</summary>
    /// <param name="name">Of the measurement.</param>
    /// <param name="server">Whose processor time counts.</param>
    /// <param name="clients">How many at once.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="act">One request by client n, the i-th time; gives bytes.</param>
    public static async Task<Measurement> TakeAsync(
        string name,
        ServerUnderLoad server,
        int clients,
        int seconds,
        Func<int, int, Task<long>> act
    )
    {
        await Parallel.ForAsync(
            0,
            WarmUp,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (i, _) => await act(i % clients, -i - 1)
        );
        var times = new ConcurrentBag<double>();
        long bytes = 0;
        var cpu = server.CpuMilliseconds;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async client =>
                {
                    for (var i = 0; watch.Elapsed.TotalSeconds < seconds; i++)
                    {
                        var begun = watch.Elapsed;
                        var got = await act(client, i);
                        times.Add((watch.Elapsed - begun).TotalMilliseconds);
                        Interlocked.Add(ref bytes, got);
                    }
                })
        );
        var took = watch.Elapsed.TotalSeconds;
        var used = server.CpuMilliseconds - cpu;
        double[] sorted = [.. times.Order()];
        return new Measurement(
            name,
            sorted.Length,
            sorted.Length / took,
            used / sorted.Length,
            At(0.50),
            At(0.95),
            At(0.99),
            bytes / sorted.Length
        );

        double At(double part) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * part)];
    }
}
