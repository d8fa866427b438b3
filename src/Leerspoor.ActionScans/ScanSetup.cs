using Leerspoor.ActionScans.Demo;
using Leerspoor.ActionScans.FollowingUp;
using Leerspoor.ActionScans.Joining;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.ActionScans.Running;
using Leerspoor.ActionScans.WrappingUp;
using Leerspoor.People.Contract;
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
        services.AddScoped<ScanTurn>().AddScoped<EditScan>().AddScoped<WriteEdits>();
        services.AddSingleton<EditDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<EditDesk>());
        services.AddSingleton<ScanStates>().AddSingleton<StreamScan>().AddScoped<ShowRunning>();
        services.AddScoped<ListScans>().AddScoped<PlanScan>().AddScoped<NoteTakers>();
        services.AddScoped<ArrangeScan>().AddScoped<ExpectPeople>().AddScoped<ChooseFactors>();
        services.AddScoped<InvitePeople>().AddScoped<StartScan>().AddScoped<ShowScan>();
        services.AddScoped<ShowPrevious>().AddScoped<CloseScan>();
        services
            .AddSingleton<TableDoor>()
            .AddScoped<JoinScan>()
            .AddScoped<MarkBeforehand>()
            .AddScoped<ReadScan>();
        services.AddScoped<ListActionPoints>().AddScoped<FollowActionPoint>();
        services.AddScoped<IDemoChapter, DemoScans>();
        return services.AddScoped<RemindOwners>().AddHostedService<RemindEveryHour>();
    }

    public static IEndpointRouteBuilder MapScans(this IEndpointRouteBuilder endpoints)
    {
        RunningRoutes.Map(endpoints);
        FollowingUpRoutes.Map(endpoints);
        return endpoints;
    }
}
