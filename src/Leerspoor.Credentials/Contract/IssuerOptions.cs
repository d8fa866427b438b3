using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Contract;

/// <summary>Under which addresses this installation issues; the host registers it.</summary>
/// <param name="PublicUrl">Where the world finds it, e.g. <c>https://leerspoor.example</c>; null without a public host name.</param>
/// <param name="LocalUrl">Where its own network finds it; stands in credentials when there is no public address.</param>
public sealed record IssuerOptions(Uri? PublicUrl, Uri LocalUrl)
{
    /// <summary>Others can look up who issued: the issuer is a did:web. Otherwise it is a did:key, which only says "the same key".</summary>
    public bool IsPublic => PublicUrl is { } url && DidWeb.CanHave(url);

    /// <summary>The full address of a local path such as <c>/credentials/x</c>.</summary>
    public string AddressOf(string path) =>
        (IsPublic ? PublicUrl! : LocalUrl).AbsoluteUri.TrimEnd('/') + path;

    /// <summary>Whether this is the path of the public address, as it stands behind <c>/.well-known/...</c>: without slashes around it.</summary>
    public bool HasPath(string path) =>
        IsPublic && path.Length > 0 && PublicUrl!.AbsolutePath.Trim('/') == path.Trim('/');

    /// <summary>Whether an address points at this installation, under its public or its local name.</summary>
    public bool IsOurs(Uri address) =>
        (PublicUrl is { } url && SameHost(url, address)) || SameHost(LocalUrl, address);

    private static bool SameHost(Uri ours, Uri other) =>
        string.Equals(ours.Authority, other.Authority, StringComparison.OrdinalIgnoreCase);
}
