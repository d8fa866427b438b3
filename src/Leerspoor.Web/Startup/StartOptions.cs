using Leerspoor.Credentials.Contract;
using Leerspoor.People.Contract;

namespace Leerspoor.Web.Startup;

/// <summary>How this installation was started: the configuration file, overruled by the environment, overruled by the command line.</summary>
internal sealed record StartOptions
{
    /// <summary>Seeds the demo region and its accounts when the database is empty, and shows on every sign-in page that it did.</summary>
    public bool Demo { get; init; }

    /// <summary>How many participants the demo region gets.</summary>
    public int Participants { get; init; } = 60;

    /// <summary>Where the database, the keys and the uploads lie.</summary>
    public string Data { get; init; } = "data";

    /// <summary>A PostgreSQL connection string; SQLite in <see cref="Data"/> when empty.</summary>
    public string? Postgres { get; init; }

    /// <summary>
    /// Addresses or networks (<c>10.0.0.0/8</c>) of the proxies in front, with commas between. Only what those say about scheme, host and
    /// the visitor's address is believed; without them nothing is.
    /// </summary>
    public string Proxies { get; init; } = "";

    /// <summary>Where the keys of cookies and secrets lie; several nodes share one folder. Default: <c>keys</c> in <see cref="Data"/>.</summary>
    public string? Keys { get; init; }

    /// <summary>How long a write waits for another one before the user reads that the storage is busy.</summary>
    public TimeSpan StoragePatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The address under which the world sees this installation, e.g. <c>https://leerspoor.example</c>; empty without a public host name.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The mail server; mail is written to files when there is none.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The part that the people's room needs.</summary>
    public PeopleOptions People =>
        new()
        {
            Demo = Demo,
            Data = Data,
            PublicUrl = PublicUrl,
            Mail = Mail,
        };

    /// <summary>What the command line or the environment says to listen on; several are divided by semicolons.</summary>
    public string Urls { get; init; } = "";

    /// <summary>The addresses that stand in credentials.</summary>
    public IssuerOptions Issuer => new(AddressIn(PublicUrl), LocalUrl);

    // "Every address of this machine" is no address that somebody can open, so the machine's own name for itself takes its place.
    private Uri LocalUrl =>
        AddressIn(
            Urls.Split(';')[0]
                .Replace("//*", "//localhost", StringComparison.Ordinal)
                .Replace("//+", "//localhost", StringComparison.Ordinal)
                .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
                .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        ) ?? new Uri("http://localhost:5000");

    public static StartOptions Read(IConfiguration configuration, string[] args) =>
        new()
        {
            // A bare "--demo" has no value, and the command line provider would swallow the next argument as one.
            Demo =
                args.Contains("--demo", StringComparer.Ordinal)
                || configuration.GetValue("Leerspoor:Demo", false),
            Participants = configuration.GetValue<int?>("participants") ?? 60,
            Data = configuration["data"] ?? configuration["Leerspoor:Data"] ?? "data",
            Postgres = configuration["postgres"] ?? configuration["Leerspoor:Postgres"],
            Proxies = configuration["Leerspoor:Proxies"] ?? "",
            Keys = configuration["Leerspoor:Keys"],
            StoragePatience = TimeSpan.FromSeconds(
                Math.Max(1, configuration.GetValue("Leerspoor:StoragePatienceSeconds", 10))
            ),
            Mail = configuration.GetSection("Leerspoor:Mail").Get<MailServer>(),
            PublicUrl = configuration["public-url"] ?? configuration["Leerspoor:PublicUrl"],
            Urls = configuration["urls"] ?? "",
        };

    private static Uri? AddressIn(string? written) =>
        string.IsNullOrWhiteSpace(written) ? null
        : Uri.TryCreate(written, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? address
        : throw new InvalidOperationException($"'{written}' is no web address.");

    /// <summary>The arguments that the command line provider may read: all but the bare switches.</summary>
    public static string[] WithoutSwitches(string[] args) =>
        [.. args.Where(arg => !string.Equals(arg, "--demo", StringComparison.Ordinal))];
}
