using Leerspoor.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Credentials;

public static class CredentialsModule
{
    public static IServiceCollection AddCredentials(this IServiceCollection services) =>
        services.AddSingleton<IModuleMapping, CredentialsMapping>();

    public static IEndpointRouteBuilder MapCredentials(this IEndpointRouteBuilder endpoints) =>
        endpoints;
}
