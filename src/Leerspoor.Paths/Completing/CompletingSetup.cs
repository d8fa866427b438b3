using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Completing;

internal static class CompletingSetup
{
    public static IServiceCollection AddCompleting(this IServiceCollection services) =>
        services
            .AddTexts<CompletingTexts>()
            .AddScoped<ShowCompletion>()
            .AddScoped<PlanClosing>()
            .AddScoped<ConfirmPassed>();
}
