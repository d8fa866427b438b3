using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Advancing;

internal static class AdvancingSetup
{
    public static IServiceCollection AddAdvancing(this IServiceCollection services) =>
        services.AddScoped<StageGate>().AddScoped<PathFinder>().AddScoped<PathFrames>();
}
