using Leerspoor.Data;
using Leerspoor.Learning.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Day;

internal static class DaySetup
{
    public static IServiceCollection AddDay(this IServiceCollection services)
    {
        services.AddScoped<MyTasks>().AddScoped<ShowDays>().AddScoped<ShowTask>();
        services.AddScoped<FinishTask>().AddScoped<ReopenTask>().AddScoped<MoveTask>();
        services.AddNewsReader<LessonFinished, FinishTaskOfLesson>();
        services.AddNewsReader<FollowUpWished, Following.HearWishForMore>();
        return services.AddScoped<ShowSteps>().AddTexts<DayParticipantTexts>();
    }
}
