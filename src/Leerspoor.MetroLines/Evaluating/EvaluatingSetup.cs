using Leerspoor.Data;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MetroLines.Evaluating;

internal static class EvaluatingSetup
{
    public static IServiceCollection AddEvaluating(this IServiceCollection services) =>
        services
            .AddSingleton<IModuleMapping, EvaluatingMapping>()
            .AddTexts<EvaluatingTexts>()
            .AddTexts<EvaluatingParticipantTexts>()
            .AddScoped<GiveVoice>()
            .AddScoped<ReviewPath>();
}
