using Microsoft.AspNetCore.Diagnostics;

namespace Leerspoor.Web.Startup;

/// <summary>
/// The page that stands in for a refusal is only read, whatever was sent: a post that is no form would otherwise be refused once more, by
/// that page. What a form held stays with it, to be sent again.
/// </summary>
internal sealed class ErrorPageIsRead(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (
            http.Features.Get<IStatusCodeReExecuteFeature>() is not null
            && !http.Request.HasFormContentType
        )
            http.Request.Method = HttpMethods.Get;
        return next(http);
    }
}
