using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Publishing;

/// <summary>
/// Lets a page of any other website read an answer (Fetch standard, 3.2): verifiers and wallet apps also run in a browser. Cookies never come along, so nobody
/// gets more than they would without one.
/// </summary>
internal static class AnySite
{
    private static readonly string[] Asking = ["OPTIONS"];

    public static T ForAnySite<T>(this T endpoints)
        where T : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(
            (call, next) =>
            {
                var headers = call.HttpContext.Response.Headers;
                headers.AccessControlAllowOrigin = "*";
                headers.AccessControlExposeHeaders = "Link, X-Total-Count, WWW-Authenticate";
                return next(call);
            }
        );

    /// <summary>Answers a browser that asks first whether it may send something.</summary>
    public static void MayBeAsked(this IEndpointRouteBuilder endpoints, string path) =>
        endpoints
            .MapMethods(
                path,
                Asking,
                (HttpContext http) =>
                {
                    var headers = http.Response.Headers;
                    headers.AccessControlAllowOrigin = "*";
                    headers.AccessControlAllowMethods = "GET, POST, PUT";
                    headers.AccessControlAllowHeaders = "Authorization, Content-Type";
                    headers.AccessControlMaxAge = "86400";
                    return Results.NoContent();
                }
            )
            .AllowAnonymous();
}
