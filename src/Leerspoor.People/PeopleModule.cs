using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.People.Demo;
using Leerspoor.People.Sessions;
using Leerspoor.People.SigningIn;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People;

public static class PeopleModule
{
    public static IServiceCollection AddPeople(
        this IServiceCollection services,
        PeopleOptions options
    )
    {
        services.AddSingleton(options);
        services.AddTexts<Texts>().AddTexts<ParticipantTexts>();
        services.AddSingleton<IModuleMapping, PeopleMapping>();
        services.AddScoped<CurrentActor>().AddScoped<PeopleDirectory>().AddScoped<Relations>();
        services.AddScoped<SignInWithPassword>().AddScoped<SignOut>();
        services.AddScoped<IDemoChapter, DemoPeople>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services
            .AddAuthentication(SessionCookie.Scheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "leerspoor";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
                cookie.SlidingExpiration = true;
                cookie.LoginPath = "/aanmelden";
                cookie.ReturnUrlParameter = "terug";
                cookie.AccessDeniedPath = "/geen-toegang";
                cookie.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
            });
        services.AddAuthorizationBuilder();
        services.AddCascadingValue(provider => provider.GetRequiredService<CurrentActor>().Value!);
        return services;
    }

    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder endpoints)
    {
        SignOut.Map(endpoints);
        return endpoints;
    }
}
