using Leerspoor.Data;

namespace Leerspoor.Web.Startup;

/// <summary>Answers 503 while the database is being prepared; only the health checks are open by then.</summary>
internal sealed class OpeningHours(RequestDelegate next, DatabaseReady ready)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (
            ready.IsOpen
            || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        )
            return next(http);

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "2";
        return http.Response.WriteAsync(
            "Leerspoor start op. Probeer het zo nog een keer.",
            http.RequestAborted
        );
    }
}
