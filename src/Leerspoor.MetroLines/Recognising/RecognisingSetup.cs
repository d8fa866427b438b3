using Leerspoor.Data;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MetroLines.Recognising;

internal static class RecognisingSetup
{
    public static IServiceCollection AddRecognising(this IServiceCollection services) =>
        services
            .AddSingleton<IModuleMapping, RecognisingMapping>()
            .AddTexts<RecognisingTexts>()
            .AddScoped<ShowRecognition>()
            .AddScoped<JudgeOutcome>();
}
