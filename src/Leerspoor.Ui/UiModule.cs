using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Leerspoor.Ui;

/// <summary>What the host and the modules register to use the shared components.</summary>
public static class UiModule
{
    /// <summary>Localisation, the refusal texts and a navigation that shows nothing until the host brings its own.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddLocalization().AddTexts<UiTexts>();
        services.TryAddSingleton<RefusalText>();
        services.TryAddScoped<INavigation, NoNavigation>();
        return services;
    }

    /// <summary>Registers a resource type (say <c>Texts</c> of a module) in which refusal codes are looked up.</summary>
    public static IServiceCollection AddTexts<TResource>(this IServiceCollection services) =>
        services.AddSingleton(new RefusalTextSource(typeof(TResource)));
}
