using Leerspoor.Data;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Assessing;
using Leerspoor.Paths.Caseload;
using Leerspoor.Paths.Completing;
using Leerspoor.Paths.Day;
using Leerspoor.Paths.Deciding;
using Leerspoor.Paths.Evaluating;
using Leerspoor.Paths.Following;
using Leerspoor.Paths.Intake;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Situations;
using Leerspoor.Paths.Talking;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths;

public static class PathsModule
{
    public static IServiceCollection AddPaths(this IServiceCollection services)
    {
        services.AddSingleton<IModuleMapping, PathsMapping>();
        services.AddProgrammes().AddSituations();
        services.AddDeciding().AddAdvancing().AddIntake().AddAssessing().AddPlanning().AddDay();
        services.AddTalking().AddCaseload().AddFollowing();
        services.AddObserving().AddEvaluating().AddCompleting();
        return services;
    }

    public static IEndpointRouteBuilder MapPaths(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapObserving();
        TalkingRoutes.Map(endpoints);
        CaseloadRoutes.Map(endpoints);
        endpoints.MapFollowing();
        return endpoints;
    }
}
