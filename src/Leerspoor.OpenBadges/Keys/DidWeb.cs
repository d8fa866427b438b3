using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges;

/// <summary>
/// The did:web method (W3C CCG, "did:web Method Specification", sections 3.1 and 3.2): <c>https://example.nl:8080/a/b</c> is
/// <c>did:web:example.nl%3A8080:a:b</c> and its document stands at <c>https://example.nl:8080/a/b/did.json</c>; without a path at
/// <c>/.well-known/did.json</c>.
/// </summary>
public static class DidWeb
{
    private const string Prefix = "did:web:";

    /// <summary>Whether a DID or DID URL is of this method.</summary>
    public static bool Is(string did) => did.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The identifier of a base URL. Query and fragment are not part of it; http maps like https, for installations without one.</summary>
    /// <exception cref="ArgumentException">Not an absolute http(s) URL, or one whose host is an IP address, which did:web forbids.</exception>
    public static string Of(Uri baseUrl)
    {
        if (!CanHave(baseUrl))
            throw new ArgumentException(
                "did:web needs an absolute URL with a host name.",
                nameof(baseUrl)
            );

        var port = baseUrl.IsDefaultPort ? "" : $"%3A{baseUrl.Port}";
        var path = baseUrl
            .AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => ":" + p.Replace(":", "%3A", StringComparison.Ordinal));
        return Prefix + baseUrl.IdnHost.ToLowerInvariant() + port + string.Concat(path);
    }

    /// <summary>Whether a URL can be a did:web: an absolute http(s) URL with a host name.</summary>
    public static bool CanHave(Uri baseUrl) =>
        baseUrl is { IsAbsoluteUri: true, HostNameType: UriHostNameType.Dns }
        && baseUrl.Scheme is "https" or "http";

    /// <summary>The verification method of a key: <c>did#z6Mk...</c>; of an RSA key <c>did#</c> and its JWK thumbprint (RFC 7638).</summary>
    public static string VerificationMethodOf(string did, PublicKey key) =>
        $"{did}#{key.Multikey ?? Jwk.ThumbprintOf(key)}";

    /// <summary>Where the DID document stands; a fragment is left out. False when this is no well-formed did:web.</summary>
    public static bool TryGetDocumentUrl(string did, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        if (!Is(did))
            return false;

        var parts = did[Prefix.Length..].Split('#')[0].Split(':');
        if (
            parts.Any(p => p.Length == 0 || p is "." or ".." || p.AsSpan().IndexOfAny("/\\?@") >= 0)
        )
            return false;
        var path = parts.Length == 1 ? "/.well-known" : "/" + string.Join('/', parts[1..]);
        var authority = parts[0].Replace("%3A", ":", StringComparison.OrdinalIgnoreCase);
        return !authority.Contains('%', StringComparison.Ordinal)
            && Uri.TryCreate($"https://{authority}{path}/did.json", UriKind.Absolute, out url)
            && url.HostNameType == UriHostNameType.Dns;
    }
}
