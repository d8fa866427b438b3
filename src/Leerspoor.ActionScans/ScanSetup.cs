using Leerspoor.ActionScans.Running;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans;

/// <summary>The session: preparing, joining, running, wrapping up and following up.</summary>
internal static class ScanSetup
{
    public static IServiceCollection AddScans(this IServiceCollection services)
    {
        services.AddTexts<ScanTexts>().AddScoped<ScanAccess>();
        services.AddScoped<ScanTurn>().AddScoped<EditScan>();
        services.AddSingleton<ScanStates>().AddSingleton<StreamScan>();
        return services;
    }

    public static IEndpointRouteBuilder MapScans(this IEndpointRouteBuilder endpoints)
    {
        RunningRoutes.Map(endpoints);
        return endpoints;
    }
}
