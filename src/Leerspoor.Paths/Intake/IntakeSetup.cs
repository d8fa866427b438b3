using Leerspoor.Paths.Advancing;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Intake;

internal static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddScoped<PlanConsents>().AddScoped<IConsentPurposes, ProgrammeConsents>();
        services.AddScoped<IEntryCondition, RouteChosen>();
        services.AddScoped<IEntryCondition, ConsentToPlan>();
        services
            .AddScoped<OpenPath>()
            .AddScoped<StartPath>()
            .AddScoped<ShowCandidate>()
            .AddScoped<ShowIntake>()
            .AddScoped<AnswerTakingPart>();
        services.AddScoped<ChooseRoute>().AddScoped<AnswerConsent>();
        return services.AddTexts<IntakeTexts>().AddTexts<IntakeParticipantTexts>();
    }
}
