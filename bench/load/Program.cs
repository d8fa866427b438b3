using System.Globalization;
using System.Text.RegularExpressions;
using Leerspoor.Load;

const string Password = "Leerspoor-demo-1";
const int Participants = 8;

var options = LoadOptions.Read(args);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"{options.Participants} participants, {options.Server}");
try
{
    var (seeding, seeded) = await ServerUnderLoad.StartAsync(
        options,
        "/health/ready",
        TimeSpan.FromMinutes(5)
    );
    await seeding.DisposeAsync();
    Console.WriteLine($"start on an empty folder until ready: {seeded.TotalSeconds:0.0} s");

    var (server, started) = await ServerUnderLoad.StartAsync(
        options,
        "/aanmelden",
        TimeSpan.FromMinutes(1)
    );
    await using (server)
    {
        Console.WriteLine(
            $"start on an existing database until the first page: {started.TotalSeconds:0.00} s"
        );
        await MeasureAsync(server);
    }
}
finally
{
    if (!options.KeepsData)
        Directory.Delete(options.Data, recursive: true);
}

async Task MeasureAsync(ServerUnderLoad server)
{
    using var coach = new Visitor(server.Address);
    await coach.SignInAsync("coach", Password);
    var participants = await Task.WhenAll(
        Enumerable
            .Range(0, Participants)
            .Select(async n =>
            {
                var visitor = new Visitor(server.Address);
                // Every twentieth demo participant is in the middle of the path.
                await visitor.SignInAsync(
                    n == 0 ? "deelnemer" : $"deelnemer{(n * 20) + 1}",
                    Password
                );
                return visitor;
            })
    );
    Console.WriteLine(
        $"{"", -34}{"requests", 9}{"per s", 8}{"cpu ms", 8}{"p50", 8}{"p95", 8}{"p99", 8}{"bytes", 8}{"first", 8}"
    );
    foreach (var path in new[] { "/mijn/vandaag", "/mijn/plan", "/mijn/week", "/mijn/hulp" })
        await PageAsync(server, path, participants);
    var follow = FirstParticipant().Match(await coach.ReadAsync("/caseload")).Value;
    foreach (var path in new[] { "/caseload", follow, $"{follow}/berichten" })
        await PageAsync(server, path, [coach]);
    await ObservationsAsync(server);
    var (resident, anonymous) = server.ResidentMegabytes;
    Console.WriteLine(
        $"resident under load: {resident:0} MB, of which {anonymous:0} MB no file of the program"
    );
    foreach (var visitor in participants)
        visitor.Dispose();
}

async Task PageAsync(ServerUnderLoad server, string path, Visitor[] visitors)
{
    try
    {
        var first = await visitors[0].FirstLoadAsync(path);
        var clients = Math.Max(2, visitors.Length);
        var taken = await Measurement.TakeAsync(
            path.Length > 30 ? "/deelnemers/..." + path[48..] : path,
            server,
            clients,
            options.Seconds,
            (client, _) => visitors[client % visitors.Length].FetchAsync(path)
        );
        Print(taken, first);
    }
    catch (InvalidOperationException problem)
    {
        Console.WriteLine($"{path}: {problem.Message}");
    }
}

async Task ObservationsAsync(ServerUnderLoad server)
{
    const int Clients = 16;
    using var post = new ObservationPost(server.Address);
    try
    {
        await post.PrepareAsync();
        Print(
            await Measurement.TakeAsync(
                "POST /api/observations, 16 clients",
                server,
                Clients,
                options.Seconds,
                post.SendAsync
            ),
            0
        );
    }
    catch (Exception problem)
        when (problem is InvalidOperationException or HttpRequestException or DivideByZeroException)
    {
        Console.WriteLine($"observations: {problem.Message}");
    }
}

static void Print(Measurement m, long first) =>
    Console.WriteLine(
        $"{m.Name, -34}{m.Requests, 9}{m.PerSecond, 8:0}{m.CpuMilliseconds, 8:0.00}{m.P50, 8:0.0}{m.P95, 8:0.0}{m.P99, 8:0.0}{m.Bytes, 8}{(first > 0 ? first : ""), 8}"
    );

/// <summary>Measures Leerspoor from outside; see README.md.</summary>
internal static partial class Program
{
    [GeneratedRegex("/deelnemers/[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex FirstParticipant();
}
