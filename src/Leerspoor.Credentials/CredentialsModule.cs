using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Furnishing;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Credentials;

public static class CredentialsModule
{
    /// <summary>Achievements, issuing, the wallet and verification.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="issuer">Under which addresses this installation issues.</param>
    public static IServiceCollection AddCredentials(
        this IServiceCollection services,
        IssuerOptions issuer
    )
    {
        services.AddSingleton<IModuleMapping, CredentialsMapping>();
        services.AddSingleton(issuer).AddSingleton<SeedVault>();
        services.AddScoped<IssuerKeys>().AddScoped<StatusPlaces>().AddScoped<BadgeWriter>();
        services.AddScoped<Awarding>().AddScoped<CredentialCards>().AddScoped<IssueCredential>();
        services.AddScoped(Desk);
        services.AddScoped<IRegionFurnishing, FurnishAchievements>();
        return services.AddScoped<IRegionFurnishing, FurnishIssuer>();
    }

    public static IEndpointRouteBuilder MapCredentials(this IEndpointRouteBuilder endpoints) =>
        endpoints;

    // The desk is public and its handler is not, so its constructor cannot be public either.
    private static CredentialDesk Desk(IServiceProvider services) =>
        new(
            services.GetRequiredService<LeerspoorDb>(),
            services.GetRequiredService<IssueCredential>()
        );
}
