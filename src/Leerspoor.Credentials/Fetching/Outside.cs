using System.Text;
using Leerspoor.Credentials.Contract;

namespace Leerspoor.Credentials.Fetching;

/// <summary>Documents of other websites, as text. Our own addresses are never fetched: those are read from the database.</summary>
internal sealed class Outside(GuardedClient client, IssuerOptions options)
{
    private const string Documents =
        "application/did+json, application/did+ld+json, application/vc, application/vc+ld+json, application/ld+json, application/json, text/plain;q=0.5";

    /// <summary>The text at an address; null when there is none that we can get.</summary>
    public async Task<string?> TextAsync(string address, CancellationToken ct) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && !options.IsOurs(url)
        && (await client.GetAsync(url, Documents, ct)).Body is { } body
            ? Encoding.UTF8.GetString(body)
            : null;

    /// <summary>A badge as given on another website: text or a picture.</summary>
    public Task<Fetched> BadgeAsync(Uri url, CancellationToken ct) =>
        client.GetAsync(url, Documents + ", image/png;q=0.4, image/svg+xml;q=0.4", ct);
}
