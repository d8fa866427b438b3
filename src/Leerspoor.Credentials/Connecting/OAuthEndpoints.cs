using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Connecting;

/// <summary>The side of OAuth 2.0 that programs call; people say yes at <see cref="ConsentPage"/>.</summary>
internal static class OAuthEndpoints
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["/oauth/register"] = "POST",
        ["/oauth/token"] = "POST",
        ["/oauth/revoke"] = "POST",
        [ConsentPage.Path] = "GET, POST",
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var oauth = endpoints.MapGroup("").AllowAnonymous().DisableAntiforgery().ForAnySite();
        endpoints.MayBeAsked("/oauth/{**rest}");
        oauth.MapRead(
            "/.well-known/oauth-authorization-server",
            (IssuerOptions options) => WalletDiscovery.Metadata(options)
        );
        // Of an issuer whose address has a path, the path comes behind (RFC 8414, 3.1).
        oauth.MapRead(
            "/.well-known/oauth-authorization-server/{**path}",
            (string path, IssuerOptions options) =>
                options.HasPath(path) ? WalletDiscovery.Metadata(options) : Results.NotFound()
        );
        oauth.MapPost("/oauth/register", RegisterEndpoint.AnswerAsync);
        oauth.MapPost(
            "/oauth/token",
            (HttpContext http, TokenEndpoint tokens) => tokens.AnswerAsync(http)
        );
        oauth.MapPost(
            "/oauth/revoke",
            (HttpContext http, TokenEndpoint tokens) => tokens.RevokeAsync(http)
        );
        NotHere.Map(oauth, "/oauth", Known, NotHere.OAuth);
    }
}
