using Leerspoor.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Learning;

public static class LearningModule
{
    public static IServiceCollection AddLearning(this IServiceCollection services) =>
        services.AddSingleton<IModuleMapping, LearningMapping>();

    public static IEndpointRouteBuilder MapLearning(this IEndpointRouteBuilder endpoints) =>
        endpoints;
}
