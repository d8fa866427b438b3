using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Demo;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Planning;

internal static class PlanningSetup
{
    public static IServiceCollection AddPlanning(this IServiceCollection services)
    {
        services.AddScoped<Plans>().AddScoped<IEntryCondition, PlanAgreed>();
        services.AddScoped<ShowPlan>().AddScoped<ShowMyPlan>();
        services.AddScoped<ShowGoal>().AddScoped<ShowGoalChoices>().AddScoped<ShowTaskChoices>();
        services.AddScoped<ChooseGoal>().AddScoped<ChangeGoal>().AddScoped<DropGoal>();
        services.AddScoped<AddMilestone>().AddScoped<RemoveMilestone>().AddScoped<ReachMilestone>();
        services.AddScoped<AddTask>().AddScoped<RemoveTask>();
        services.AddScoped<ProposePlan>().AddScoped<AnswerPlan>();
        services.AddScoped<IDemoChapter, DemoPaths>();
        return services.AddTexts<PlanningTexts>().AddTexts<PlanningParticipantTexts>();
    }
}
