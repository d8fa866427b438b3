using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Ui;

/// <summary>How a module adds its part of the API.</summary>
public static class ApiRoutes
{
    public const string Prefix = "/api";

    /// <summary>
    /// The endpoints under <c>/api/{name}</c>: for signed-in callers and keys only, with problem details, in the document under
    /// <paramref name="tag"/>.
    /// </summary>
    public static RouteGroupBuilder MapApi(
        this IEndpointRouteBuilder endpoints,
        string name,
        string tag
    ) =>
        endpoints
            .MapGroup($"{Prefix}/{name}")
            .WithTags(tag)
            .DisableCookieRedirect()
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
