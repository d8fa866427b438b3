using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Leerspoor.Web.Startup;

/// <summary>
/// Takes the null character out of what was typed: nobody types it, and PostgreSQL stores no text with it. In an address it is not
/// repaired but refused.
/// </summary>
internal sealed class TypedCharacters(RequestDelegate next)
{
    private const char Null = '\0';

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Query.Any(pair => Holds(pair.Key) || pair.Value.Any(Holds)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // A form without a token that holds goes no further than its page, and may not be read here either.
        if (
            HttpMethods.IsPost(http.Request.Method)
            && http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
            && http.Request.HasFormContentType
            && !http.Request.Path.StartsWithSegments("/api")
        )
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form.Any(pair => pair.Value.Any(Holds)))
                http.Request.Form = new FormCollection(
                    form.ToDictionary(pair => pair.Key, pair => Without(pair.Value)),
                    form.Files
                );
        }

        await next(http);
    }

    private static bool Holds(string? text) =>
        text?.Contains(Null, StringComparison.Ordinal) == true;

    private static StringValues Without(StringValues values) =>
        new([.. values.Select(value => value?.Replace("\0", "", StringComparison.Ordinal))]);
}
