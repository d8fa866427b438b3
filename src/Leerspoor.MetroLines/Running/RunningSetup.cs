using Leerspoor.Data;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MetroLines.Running;

internal static class RunningSetup
{
    public static IServiceCollection AddRunning(this IServiceCollection services) =>
        services
            .AddSingleton<IModuleMapping, RunningMapping>()
            .AddTexts<RunTexts>()
            .AddTexts<RunParticipantTexts>()
            .AddScoped<RunAccess>()
            .AddScoped<RunPlaces>()
            .AddScoped<RunLetters>()
            .AddScoped<ListRuns>()
            .AddScoped<KeepRun>()
            .AddScoped<ShowRun>()
            .AddScoped<PlanMeeting>()
            .AddScoped<SignUp>()
            .AddScoped<LeaveRun>()
            .AddScoped<ClaimEnrolment>()
            .AddScoped<NoteAttendance>()
            .AddScoped<GiveProofs>()
            .AddScoped<ShowMyLine>()
            .AddScoped<ReadMyMarks>()
            .AddScoped<TellAboutMeeting>()
            .AddScoped<SendNotices>()
            .AddHostedService<SendNoticesEveryHour>();
}
