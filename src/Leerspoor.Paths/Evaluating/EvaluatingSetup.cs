using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Evaluating;

internal static class EvaluatingSetup
{
    public static IServiceCollection AddEvaluating(this IServiceCollection services)
    {
        services.AddTexts<EvaluatingTexts>().AddTexts<EvaluatingParticipantTexts>();
        services.AddScoped<Evaluations>().AddScoped<PlanEvaluation>().AddScoped<ShowEvaluations>();
        services.AddScoped<ShowEvaluation>().AddScoped<AnswerReflection>();
        return services.AddScoped<HoldEvaluation>().AddScoped<FirstEvaluation>();
    }
}
