using Leerspoor.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths;

public static class PathsModule
{
    public static IServiceCollection AddPaths(this IServiceCollection services) =>
        services.AddSingleton<IModuleMapping, PathsMapping>();

    public static IEndpointRouteBuilder MapPaths(this IEndpointRouteBuilder endpoints) => endpoints;
}
