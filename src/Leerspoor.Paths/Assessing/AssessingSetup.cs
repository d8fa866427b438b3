using Leerspoor.Paths.Advancing;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Assessing;

internal static class AssessingSetup
{
    public static IServiceCollection AddAssessing(this IServiceCollection services)
    {
        services.AddScoped<IEntryCondition, SelfAssessmentDone>();
        services.AddScoped<ShowQuestion>().AddScoped<AnswerQuestion>().AddScoped<ShowAnswers>();
        return services
            .AddScoped<ShowProfile>()
            .AddTexts<AssessingTexts>()
            .AddTexts<AssessingParticipantTexts>();
    }
}
