using Leerspoor.People.Contract;
using Leerspoor.People.Keys;
using Leerspoor.People.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People;

/// <summary>The ways in: a cookie for people, a key for programs. A request that shows a key is judged by that key alone.</summary>
internal static class Doors
{
    private const string Either = "cookie-or-key";

    public static void AddDoors(this IServiceCollection services)
    {
        services
            .AddAuthentication(authentication =>
            {
                authentication.DefaultScheme = Either;
                authentication.DefaultSignInScheme = SessionCookie.Scheme;
                authentication.DefaultSignOutScheme = SessionCookie.Scheme;
            })
            .AddPolicyScheme(
                Either,
                null,
                policy =>
                    policy.ForwardDefaultSelector = http =>
                        ApiKeyScheme.KeyIn(http.Request) is null
                            ? SessionCookie.Scheme
                            : ApiKeyScheme.Name
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "leerspoor";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
                cookie.SlidingExpiration = true;
                cookie.LoginPath = "/aanmelden";
                cookie.ReturnUrlParameter = "terug";
                cookie.AccessDeniedPath = "/fout/403";
                cookie.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
            });
        var authorization = services.AddAuthorizationBuilder();
        ApiScopes.AddPolicies(authorization);
        // Whatever asks for no scope by name is for a browser; a key that may read one thing does not open the rest.
        authorization.SetDefaultPolicy(
            new AuthorizationPolicyBuilder().RequireClaim(SessionCookie.SessionClaim).Build()
        );
        authorization.AddPolicy(
            PeopleModule.BrowserOnly,
            policy => policy.RequireClaim(SessionCookie.SessionClaim)
        );
    }
}
