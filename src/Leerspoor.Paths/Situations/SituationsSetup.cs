using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Situations;

internal static class SituationsSetup
{
    public static IServiceCollection AddSituations(this IServiceCollection services)
    {
        services.AddTexts<SituationTexts>();
        services.AddScoped<IRegionFurnishing, FurnishSituations>();
        services.AddScoped<ListSituations>().AddScoped<WriteSituation>();
        return services.AddScoped<OfferSituation>().AddScoped<PlaceNames>();
    }
}
