using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Sharing;

/// <summary>
/// Whether a person is looking, as far as one can tell: chat programs, mail scanners and search engines open every link that they see, and a browser may fetch a
/// page that nobody asked for yet. Whoever counts as nobody still sees the passport.
/// </summary>
internal static class Readers
{
    private static readonly string[] Robots =
    [
        "bot",
        "crawl",
        "spider",
        "slurp",
        "preview",
        "scan",
        "monitor",
        "facebookexternalhit",
        "whatsapp",
        "telegram",
        "skypeuripreview",
        "embedly",
        "curl",
        "wget",
        "python",
        "java/",
        "go-http",
        "okhttp",
        "headless",
    ];

    public static bool IsPerson(HttpContext http)
    {
        var request = http.Request;
        var agent = request.Headers.UserAgent.ToString();
        return HttpMethods.IsGet(request.Method)
            && agent.StartsWith("Mozilla/", StringComparison.Ordinal)
            && !Robots.Any(one => agent.Contains(one, StringComparison.OrdinalIgnoreCase))
            && !IsAhead(request.Headers["Sec-Purpose"].ToString())
            && !IsAhead(request.Headers["Purpose"].ToString())
            && IsNavigation(request.Headers["Sec-Fetch-Mode"].ToString());
    }

    private static bool IsAhead(string purpose) =>
        purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase);

    // Only sent over https, and not by old browsers.
    private static bool IsNavigation(string mode) => mode is "" or "navigate";
}
