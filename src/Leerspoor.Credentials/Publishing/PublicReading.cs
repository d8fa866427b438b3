using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Leerspoor.Credentials.Publishing;

/// <summary>Documents that anyone reads, by the rules of HTTP (RFC 9110): asked for with or without the body, and not sent again to who has it already.</summary>
internal static class PublicReading
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The server leaves out the body of who asks for the headers only.</summary>
    public static RouteHandlerBuilder MapRead(
        this IEndpointRouteBuilder endpoints,
        string path,
        Delegate answer
    ) =>
        endpoints
            .MapMethods(path, Reading, answer)
            .AddEndpointFilter(
                (call, next) =>
                {
                    // "Not found" has no page behind it either then; that page would not know HEAD.
                    var http = call.HttpContext;
                    if (
                        HttpMethods.IsHead(http.Request.Method)
                        && http.Features.Get<IStatusCodePagesFeature>() is { } pages
                    )
                        pages.Enabled = false;
                    return next(call);
                }
            );

    /// <summary>Marks the answer by what it says; true when the reader has this one. Weak, because on the way it may be compressed.</summary>
    public static bool IsKnown(HttpContext http, string text)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var tag = new EntityTagHeaderValue($"\"{digest}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        return http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Equals(EntityTagHeaderValue.Any)
                || known.Compare(tag, useStrongComparison: false)
            );
    }
}
