using Leerspoor.Ui;
using Leerspoor.Web.Startup;
using Microsoft.OpenApi;

namespace Leerspoor.Web.Api;

/// <summary>What all of the API shares: its document, its problems and its limits. The endpoints live with their modules.</summary>
internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services, StartOptions options)
    {
        services.AddProblemDetails();
        services.AddRateLimiter(limiter => ApiLimits.Apply(limiter, options.Demo));
        services.AddOpenApi(
            "v1",
            document =>
            {
                document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                document.ShouldInclude = endpoint =>
                    $"/{endpoint.RelativePath}".StartsWith(
                        ApiRoutes.Prefix + "/",
                        StringComparison.Ordinal
                    );
                document.AddDocumentTransformer<ApiDocument>();
                document.AddOperationTransformer<ApiOperation>();
            }
        );
    }

    public static void MapApi(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
}
