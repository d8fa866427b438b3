using System.Diagnostics;
using System.Globalization;

namespace Leerspoor.Load;

/// <summary>The program under measurement, in a process of its own on loopback.</summary>
internal sealed class ServerUnderLoad : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private readonly Process process;

    private ServerUnderLoad(Process process, Uri address) =>
        (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time used so far, in milliseconds, all threads.</summary>
    public double CpuMilliseconds
    {
        get
        {
            // Field 2 is the name in brackets and may hold spaces; user and system time are the 14th and 15th.
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks =
                long.Parse(fields[11], CultureInfo.InvariantCulture)
                + long.Parse(fields[12], CultureInfo.InvariantCulture);
            return ticks * 1000 / TicksPerSecond;
        }
    }

    /// <summary>Memory that is really there, in megabytes: all of it, and the part that is no file.</summary>
    public (double All, double Anonymous) ResidentMegabytes => (Memory("VmRSS"), Memory("RssAnon"));

    /// <summary>Starts and waits until <paramref name="firstPage"/> answers 200; gives how long that took.</summary>
    public static async Task<(ServerUnderLoad Server, TimeSpan Took)> StartAsync(
        LoadOptions options,
        string firstPage,
        TimeSpan patience
    )
    {
        var address = new Uri($"http://127.0.0.1:{options.Port}");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            options.Server,
            "--demo",
            "--participants",
            options.Participants.ToString(CultureInfo.InvariantCulture),
            "--data",
            options.Data,
            "--urls",
            address.ToString(),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (options.Postgres is { } postgres)
            start.Environment["Leerspoor__Postgres"] = postgres;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerUnderLoad(process, address);
        using var client = new HttpClient { BaseAddress = address };
        while (watch.Elapsed < patience && !process.HasExited)
        {
            if (await AnswersAsync(client, firstPage))
                return (server, watch.Elapsed);
            await Task.Delay(20);
        }

        await server.DisposeAsync();
        throw new TimeoutException($"The server did not answer {firstPage} in {patience}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // A graceful stop, as systemd would do it.
            using var stop = Process.Start(
                "kill",
                ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]
            );
            await stop.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(25));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }

        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string page)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private double Memory(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(text => text.StartsWith(field + ":", StringComparison.Ordinal));
        var kilobytes = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1];
        return long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0;
    }
}
