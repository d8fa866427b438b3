using Leerspoor.Kernel;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Diagnostics;

namespace Leerspoor.Web.Api;

/// <summary>
/// Under <c>/api</c> every failure is problem details, also where no handler was reached: no such route, no key, too many requests, a
/// body that is not JSON, a full disk, a bug.
/// </summary>
internal sealed class ApiProblems(RequestDelegate next, ILogger<ApiProblems> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(ApiRoutes.Prefix, StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        try
        {
            await next(http);
        }
        catch (StorageRefusedException storage) when (!http.Response.HasStarted)
        {
            await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, storage.Refusal);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await WriteAsync(http, bad.StatusCode, null);
        }
        catch (Exception problem)
            when (problem is not OperationCanceledException && !http.Response.HasStarted)
        {
            log.LogError(problem, "An API request failed");
            await WriteAsync(http, StatusCodes.Status500InternalServerError, null);
        }

        if (
            http.Response is
            { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null }
        )
            await WriteAsync(http, http.Response.StatusCode, null);
    }

    private static Task WriteAsync(HttpContext http, int status, Refusal? refusal)
    {
        var text = refusal is null
            ? null
            : http.RequestServices.GetRequiredService<RefusalText>().Of(refusal);
        return Results
            .Problem(
                detail: text,
                statusCode: status,
                extensions: refusal is null
                    ? null
                    : new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["code"] = refusal.Code,
                    }
            )
            .ExecuteAsync(http);
    }
}
