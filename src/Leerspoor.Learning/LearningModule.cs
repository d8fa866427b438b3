using Leerspoor.Data;
using Leerspoor.Learning.Authoring;
using Leerspoor.Learning.Cataloguing;
using Leerspoor.Learning.Contract;
using Leerspoor.Learning.Furnishing;
using Leerspoor.Learning.Playing;
using Leerspoor.Learning.Shelving;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Learning;

public static class LearningModule
{
    /// <summary>Learning material, its player, and the photo shelf in <paramref name="folder"/>.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services, string folder)
    {
        services.AddSingleton<IModuleMapping, LearningMapping>();
        services.AddTexts<Texts>().AddTexts<ParticipantTexts>();
        services.AddScoped<IRegionFurnishing, FurnishActivities>();
        services.AddScoped<ListActivities>().AddScoped<ShowActivity>();
        services
            .AddScoped<Workbench>()
            .AddScoped<AddActivity>()
            .AddScoped<CopyActivity>()
            .AddScoped<DescribeActivity>();
        services
            .AddScoped<WriteStep>()
            .AddScoped<ArrangeSteps>()
            .AddScoped<TeachIndicator>()
            .AddScoped<PublishActivity>();
        services.AddScoped<Lessons>().AddScoped<OpenLesson>().AddScoped<PassStep>();
        services.AddScoped<ActivityCatalogue>();
        services.AddSingleton(new ShelfFolder(Path.Combine(folder, "uploads")));
        services.AddScoped<SweepShelf>().AddHostedService<SweepShelfAtStart>();
        services.AddScoped<IEvidencePhotos, KeepEvidencePhoto>();
        return services.AddScoped(Shelf).AddScoped<ServePhoto>();
    }

    public static IEndpointRouteBuilder MapLearning(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/fotos/{id:guid}", PhotoEndpoints.PhotoAsync).RequireAuthorization();
        endpoints
            .MapGet("/lessen/tekeningen/{name}", PhotoEndpoints.Drawing)
            .RequireAuthorization();
        return endpoints;
    }

    // The shelf is public and its folder is not, so its constructor cannot be public either.
    private static PhotoShelf Shelf(IServiceProvider services) =>
        new(
            services.GetRequiredService<LeerspoorDb>(),
            services.GetRequiredService<ShelfFolder>(),
            services.GetRequiredService<TimeProvider>()
        );
}
