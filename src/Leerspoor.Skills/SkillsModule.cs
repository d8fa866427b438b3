using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Browsing;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Drafting;
using Leerspoor.Skills.Furnishing;
using Leerspoor.Skills.Publishing;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Skills;

public static class SkillsModule
{
    public static IServiceCollection AddSkills(this IServiceCollection services)
    {
        services.AddSingleton<IModuleMapping, SkillsMapping>().AddSingleton<OutlineCache>();
        services.AddTexts<Texts>();
        services.AddScoped<IRegionFurnishing, FurnishFrameworks>();
        services.AddScoped<EvidenceBook>().AddScoped(Catalogue);
        services.AddScoped<ListFrameworks>().AddScoped<ShowVersion>();
        services.AddScoped<Drafts>().AddScoped<DraftVersion>().AddScoped<DiscardDraft>();
        services.AddScoped<EditIndicator>().AddScoped<AddIndicator>().AddScoped<RemoveIndicator>();
        services.AddScoped<EditComponent>().AddScoped<AddComponent>().AddScoped<RemoveComponent>();
        services.AddScoped<EditVersion>();
        services.AddScoped<MoveComponent>().AddScoped<MoveIndicator>().AddScoped<DroppedNeeds>();
        services.AddScoped<ReviewRemoval>().AddScoped<RestoreIndicator>();
        return services.AddScoped<ReviewDraft>().AddScoped<PublishVersion>();
    }

    public static IEndpointRouteBuilder MapSkills(this IEndpointRouteBuilder endpoints) =>
        endpoints;

    // The catalogue is public and its cache is not, so its constructor cannot be public either.
    private static FrameworkCatalogue Catalogue(IServiceProvider services) =>
        new(
            services.GetRequiredService<LeerspoorDb>(),
            services.GetRequiredService<RegionScope>(),
            services.GetRequiredService<OutlineCache>()
        );
}
