using Leerspoor.ActionScans.Furnishing;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Paper;
using Leerspoor.ActionScans.Reporting;
using Leerspoor.ActionScans.Surveys;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans;

public static class ActionScansModule
{
    public static IServiceCollection AddActionScans(this IServiceCollection services)
    {
        services.AddSingleton<IModuleMapping, ActionScansMapping>();
        services
            .AddTexts<Texts>()
            .AddScans()
            .AddInstruments()
            .AddReporting()
            .AddPaper()
            .AddSurveys();
        return services.AddScoped<IRegionFurnishing, FurnishInstruments>();
    }

    public static IEndpointRouteBuilder MapActionScans(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapScans().MapReporting().MapPaper();
}
