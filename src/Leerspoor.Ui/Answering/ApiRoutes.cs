using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Ui;

/// <summary>How a module adds its part of the API.</summary>
public static class ApiRoutes
{
    public const string Prefix = "/api";

    /// <summary>
    /// The endpoints under <c>/api/{name}</c>, with problem details, in the document under <paramref name="tag"/>. Unless the
    /// module says otherwise, reading asks a key with the scope <c>{name}.read</c> and everything else <c>{name}.write</c>; a browser
    /// session does not suffice, so no other site can post in somebody's name.
    /// </summary>
    public static RouteGroupBuilder MapApi(
        this IEndpointRouteBuilder endpoints,
        string name,
        string tag
    )
    {
        var group = endpoints
            .MapGroup($"{Prefix}/{name}")
            .WithTags(tag)
            .DisableCookieRedirect()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (!endpoint.Metadata.OfType<IAuthorizeData>().Any())
                endpoint.Metadata.Add(new AuthorizeAttribute(ScopeOf(name, endpoint)));
        });
        return group;
    }

    private static string ScopeOf(string name, EndpointBuilder endpoint)
    {
        var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods;
        return methods?.All(HttpMethods.IsGet) == true ? $"{name}.read" : $"{name}.write";
    }
}
