using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Leerspoor.Credentials.Publishing;

/// <summary>Under which names the signed JSON can be asked for.</summary>
internal static class SignedMediaType
{
    /// <summary>Verifiable Credentials Data Model 2.0, appendix C.1.</summary>
    public const string Default = "application/vc";

    /// <summary>A VC-JWT (VC-JOSE-COSE, section 6.1.1).</summary>
    public const string Token = "application/vc+jwt";

    private static readonly string[] Known =
    [
        Default,
        "application/vc+ld+json",
        "application/ld+json",
        "application/json",
        Token,
        "application/jwt",
    ];

    private static readonly string[] Page = ["text/html", "application/xhtml+xml"];

    /// <summary>
    /// The JSON name that the visitor likes better than a page, or null for the page. Who has no preference (<c>*/*</c>, or no
    /// <c>Accept</c> at all) is a person until shown otherwise.
    /// </summary>
    public static string? AskedFor(HttpRequest request)
    {
        var accept = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var parsed)
            ? parsed
            : [];
        var json = Known
            .Select(name => (Name: name, Quality: QualityOf(name, accept)))
            .MaxBy(one => one.Quality);
        var page = Page.Max(name => QualityOf(name, accept));
        return json.Quality > page ? json.Name : null;
    }

    /// <summary>Whether a name asks for the token rather than for JSON.</summary>
    public static bool IsToken(string? name) => name is Token or "application/jwt";

    // The most specific range that fits decides (RFC 9110, section 12.5.1).
    private static double QualityOf(string name, IList<MediaTypeHeaderValue> accept)
    {
        var type = new MediaTypeHeaderValue(name);
        return accept
                .Where(range => type.IsSubsetOf(range) && IsNamed(range, type))
                .OrderBy(range =>
                    range.MatchesAllTypes ? 2
                    : range.MatchesAllSubTypes ? 1
                    : 0
                )
                .Select(range => (double?)(range.Quality ?? 1))
                .FirstOrDefault()
            ?? 0;
    }

    // A suffix range such as application/*+json is no standard range; only exact names and wildcards count.
    private static bool IsNamed(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllSubTypes
        || string.Equals(
            range.MediaType.Value,
            type.MediaType.Value,
            StringComparison.OrdinalIgnoreCase
        );
}
