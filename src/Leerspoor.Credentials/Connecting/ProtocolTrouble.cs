using Leerspoor.Credentials.Offering;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Credentials.Connecting;

/// <summary>
/// When something goes wrong that nobody thought of: a program that calls gets an answer of its own protocol instead of a page for people, with nothing in it of
/// what went wrong. That goes to the log.
/// </summary>
internal sealed class ProtocolTrouble(ILogger<ProtocolTrouble> log) : IExceptionHandler
{
    private static readonly PathString[] OAuth =
    [
        "/oauth",
        OfferEndpoints.Path,
        "/.well-known/oauth-authorization-server",
        "/.well-known/openid-credential-issuer",
    ];

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        // By now the request points at the page for people; where it went stands in the feature.
        PathString path = httpContext.Features.Get<IExceptionHandlerFeature>()?.Path;
        var isBadges = path.StartsWithSegments(WalletApi.Path);
        // The page where somebody says yes is for people.
        if (!isBadges && (path == ConsentPage.Path || !OAuth.Any(o => path.StartsWithSegments(o))))
            return false;

        var status = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            // a form that is none, or that stops halfway
            InvalidDataException or IOException when httpContext.Request.HasFormContentType =>
                StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status >= StatusCodes.Status500InternalServerError)
            log.LogError(exception, "A program that called {Path} got no answer", path);
        var (ours, answer) = (status >= 500, httpContext.Response);
        answer.StatusCode = status;
        answer.ContentType = "application/json";
        answer.Headers.CacheControl = "no-store";
        answer.Headers.AccessControlAllowOrigin = "*";
        // Everything that stood on the answer before was taken off it.
        answer.Headers.XContentTypeOptions = "nosniff";
        var said = ours ? "Something went wrong here." : "The request cannot be read.";
        await answer.WriteAsync(
            isBadges
                ? StatusInfo.Written(said, ours ? StatusInfo.Internal : StatusInfo.InvalidData)
                : OAuthAnswer.Written(ours ? "server_error" : "invalid_request", said),
            cancellationToken
        );
        return true;
    }
}
