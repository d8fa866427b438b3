using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Deciding;

internal static class DecidingSetup
{
    public static IServiceCollection AddDeciding(this IServiceCollection services) =>
        services.AddSingleton(_ => DecisionRights.FromContent()).AddTexts<DecidingTexts>();
}
