using System.Diagnostics;
using System.Globalization;
using Leerspoor.Credentials.Bench;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Showing;
using Leerspoor.Kernel;
using Microsoft.Extensions.DependencyInjection;

// All on one core, because the aim is per core: taskset -c 1 dotnet run ...
var sample = new SampleBadge();
if (args is ["write", var count])
{
    Console.WriteLine(sample.Described);
    for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
        Console.WriteLine(sample.Signed(i));
    return;
}

var seconds = args is [var typed, ..] ? int.Parse(typed, CultureInfo.InvariantCulture) : 5;
for (var i = 0; i < 500; i++)
    if (!await sample.IsGenuineAsync(sample.Signed(i)))
        throw new InvalidOperationException("A badge that was just signed does not verify.");

Signing();
await VerifyingAsync();
Certificates();
Memory();

// The first figure is of a program that has just started and still compiles what it finds busy; the second of one that has been running for a while.
void Signing()
{
    Say($"signed per second, just started: {SignedPerSecond()}");
    for (var i = 0; i < 20_000; i++)
        sample.Signed(i);
    Say($"signed per second, after 20,000: {SignedPerSecond()}");
}

int SignedPerSecond()
{
    var watch = Stopwatch.StartNew();
    var made = 0;
    while (watch.Elapsed.TotalSeconds < seconds)
        sample.Signed(made++);
    return (int)(made / watch.Elapsed.TotalSeconds);
}

async Task VerifyingAsync()
{
    var badges = Enumerable.Range(0, 200).Select(sample.Signed).ToList();
    var took = new List<double>();
    var whole = Stopwatch.StartNew();
    for (var i = 0; whole.Elapsed.TotalSeconds < seconds; i++)
    {
        var start = Stopwatch.GetTimestamp();
        await sample.IsGenuineAsync(badges[i % badges.Count]);
        took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    Say($"verify, ms: {Spread(took)}");
}

void Certificates()
{
    using var services = new ServiceCollection()
        .AddLogging()
        .AddLocalization()
        .BuildServiceProvider();
    var write = ActivatorUtilities.CreateInstance<WriteCertificate>(services);
    var card = new CredentialCard
    {
        Id = CredentialId.New(),
        Recipient = new PersonId(Guid.CreateVersion7()),
        RecipientName = "Samira Yilmaz",
        AchievementKey = "warehouse-worker",
        Name = new("Medewerker magazijn, eerste stap"),
        Praise = new("Je kunt veilig inpakken."),
        Description = new("Werkt met een werkkaart en kijkt het eigen werk na."),
        PictureKey = "package",
        IssuerName = "De Werf",
        AwardedOn = new(2026, 11, 22),
        IssuedAt = DateTimeOffset.UnixEpoch,
        ValidUntil = null,
        RevokedAt = null,
        SuspendedAt = null,
        Occasion = Guid.Empty,
    };
    var signed = sample.Signed(1);
    var took = new List<double>();
    var first = 0.0;
    for (var i = 0; i < 200; i++)
    {
        var start = Stopwatch.GetTimestamp();
        write.Write(card, "Alles is getoond.", "https://leerspoor.example" + card.Path, signed);
        var one = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (i == 0)
            first = one;
        else
            took.Add(one);
    }

    Say($"certificate as PDF, ms: {Spread(took)} (the first one ever {first:0.0})");
}

void Memory()
{
    for (var made = 0; made <= 100_000; made++)
    {
        sample.Signed(made);
        if (made % 20_000 == 0)
            Say(
                $"after {made}: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0.0} MB in use, {Environment.WorkingSet / 1048576.0:0} MB resident"
            );
    }
}

static string Spread(List<double> took)
{
    took.Sort();
    return string.Create(
        CultureInfo.InvariantCulture,
        $"median {took[took.Count / 2]:0.00}, 95th {took[took.Count * 95 / 100]:0.00}, 99th {took[took.Count * 99 / 100]:0.00}"
    );
}

static void Say(FormattableString line) =>
    Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
