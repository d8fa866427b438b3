using Leerspoor.Data;
using Leerspoor.MetroLines.Demo;
using Leerspoor.MetroLines.Describing;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.MetroLines.Drawing.Live;
using Leerspoor.MetroLines.Evaluating;
using Leerspoor.MetroLines.Exchanging;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Reading;
using Leerspoor.MetroLines.Recognising;
using Leerspoor.MetroLines.Running;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MetroLines;

public static class MetroLinesModule
{
    public static IServiceCollection AddMetroLines(this IServiceCollection services) =>
        services
            .AddSingleton<IModuleMapping, MetroLinesMapping>()
            .AddTexts<MetroTexts>()
            .AddScoped<MapPicture>()
            .AddScoped<MapDrafts>()
            .AddScoped<ListMaps>()
            .AddScoped<BeginMap>()
            .AddScoped<RetitleMap>()
            .AddScoped<ShowMap>()
            .AddScoped<ArrangeMap>()
            .AddScoped<PlaceStation>()
            .AddSingleton<StreamMap>()
            .AddScoped<StepThrough>()
            .AddScoped<PublishMap>()
            .AddScoped<EditLine>()
            .AddScoped<ArrangeStops>()
            .AddScoped<EditStation>()
            .AddScoped<ReadMap>()
            .AddScoped<CheckMapFile>()
            .AddScoped<ImportMap>()
            .AddScoped<ExportMap>()
            .AddLeading()
            .AddRunning()
            .AddRecognising()
            .AddEvaluating()
            .AddScoped<IDemoChapter, DemoMetroMap>()
            .AddScoped<IDemoChapter, DemoCompanyPath>();

    public static IEndpointRouteBuilder MapMetroLines(this IEndpointRouteBuilder endpoints)
    {
        ReadingRoutes.Map(endpoints);
        LiveRoutes.Map(endpoints);
        ExchangingRoutes.Map(endpoints);
        LeadingRoutes.Map(endpoints);
        RunningRoutes.Map(endpoints);
        return endpoints;
    }
}
