using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Browser.Tests;

/// <summary>A page that some account reaches by links, and the route that answers it.</summary>
public sealed record ReachedPage(string Account, string Route, string Url);

/// <summary>Finds every page by following links from each account's home, one example per route and account.</summary>
internal sealed class Pages(BrowserApp app)
{
    private readonly List<(string Route, TemplateMatcher Matcher)> routes =
    [
        .. app
            .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(IsPage)
            .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Distinct(StringComparer.Ordinal)
            .Select(route => (route, new TemplateMatcher(TemplateParser.Parse(Plain(route)), []))),
    ];

    /// <summary>The routes of all pages in the program.</summary>
    public IReadOnlyList<string> Routes => [.. routes.Select(route => route.Route)];

    /// <summary>Everything that <paramref name="account"/> (null: an anonymous visitor) can reach from <paramref name="start"/>.</summary>
    public async Task<IReadOnlyList<ReachedPage>> ReachAsync(string? account, params string[] start)
    {
        using var visitor = new WebVisitor(
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(app.Address),
            }
        );
        if (account is not null)
        {
            await visitor.GetAsync("/aanmelden");
            await visitor.SubmitAsync(
                "form:has(#gebruikersnaam)",
                ("Input.UserName", account),
                ("Input.Password", TestRegion.Password)
            );
        }

        var found = new Dictionary<string, ReachedPage>(StringComparer.Ordinal);
        var queue = new Queue<string>(start);
        var seen = new HashSet<string>(start, StringComparer.Ordinal);
        while (queue.TryDequeue(out var url))
        {
            if (RouteOf(url) is not { } route || found.ContainsKey(route))
                continue;

            await visitor.GetAsync(url);
            if ((int)visitor.Status is >= 300 and < 400)
            {
                Enqueue(visitor.Location!, queue, seen, front: true);
                continue;
            }

            if (visitor.Status != System.Net.HttpStatusCode.OK)
                continue;
            found[route] = new ReachedPage(account ?? "(niemand)", route, url);
            foreach (var link in visitor.Page.QuerySelectorAll("a[href]"))
                Enqueue(link.GetAttribute("href")!, queue, seen, front: false);
        }

        return [.. found.Values];
    }

    private void Enqueue(string href, Queue<string> queue, HashSet<string> seen, bool front)
    {
        if (
            !Uri.TryCreate(new Uri(app.Address), href, out var uri)
            || uri.GetLeftPart(UriPartial.Authority) != app.Address
        )
            return;

        var url = uri.PathAndQuery;
        // A page with another query is the same page; the first is enough.
        if (seen.Add(front ? url : uri.AbsolutePath))
            queue.Enqueue(url);
    }

    private string? RouteOf(string url)
    {
        var path = new PathString(url.Split('?', '#')[0]);
        return routes.Find(route => route.Matcher.TryMatch(path, [])).Route;
    }

    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Name == "ComponentTypeMetadata");

    // Constraints are dropped, except that an id never matches a word: "/lessen/nieuw" is not "/lessen/{id:guid}".
    private static string Plain(string route) =>
        System.Text.RegularExpressions.Regex.Replace(
            route,
            @"\{(\w+):[^}]+\}",
            "{$1}",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
