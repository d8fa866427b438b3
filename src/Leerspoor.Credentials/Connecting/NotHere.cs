using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Connecting;

/// <summary>
/// What a program asks for that is not there, or not in that way: an answer of its own protocol instead of a page for people. It also takes what the answer to a
/// browser that asks first would otherwise leave as "not in that way" for every address.
/// </summary>
internal static class NotHere
{
    /// <param name="group">Where it belongs.</param>
    /// <param name="path">Below which nothing else answers.</param>
    /// <param name="known">Which addresses there are, and the methods of each.</param>
    /// <param name="answer">How the protocol says 404 or 405.</param>
    public static void Map(
        RouteGroupBuilder group,
        string path,
        IReadOnlyDictionary<string, string> known,
        Func<HttpContext, int, IResult> answer
    ) =>
        group.Map(
            path + "/{**rest}",
            (HttpContext http) =>
            {
                var asked = http.Request.Path.Value!.TrimEnd('/');
                if (
                    known.FirstOrDefault(one =>
                        string.Equals(one.Key, asked, StringComparison.OrdinalIgnoreCase)
                    )
                    is not { Key: not null } found
                )
                    return answer(http, StatusCodes.Status404NotFound);

                http.Response.Headers.Allow = found.Value;
                return answer(http, StatusCodes.Status405MethodNotAllowed);
            }
        );

    /// <summary>The same in the words of OAuth 2.0.</summary>
    public static IResult OAuth(HttpContext http, int status) =>
        OAuthAnswer.Refused("invalid_request", "There is nothing here for this.", status);
}
