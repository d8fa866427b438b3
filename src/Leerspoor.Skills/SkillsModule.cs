using Leerspoor.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Skills;

public static class SkillsModule
{
    public static IServiceCollection AddSkills(this IServiceCollection services) =>
        services.AddSingleton<IModuleMapping, SkillsMapping>();

    public static IEndpointRouteBuilder MapSkills(this IEndpointRouteBuilder endpoints) =>
        endpoints;
}
