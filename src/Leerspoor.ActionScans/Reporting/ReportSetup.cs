using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Reporting;

internal static class ReportSetup
{
    public static IServiceCollection AddReporting(this IServiceCollection services) =>
        services
            .AddScoped<BuildReport>()
            .AddScoped<Reports>()
            .AddScoped<ShowReport>()
            .AddScoped<SummariseReport>()
            .AddScoped<ShareReport>();

    public static IEndpointRouteBuilder MapReporting(this IEndpointRouteBuilder endpoints)
    {
        ReportRoutes.Map(endpoints);
        return endpoints;
    }
}
