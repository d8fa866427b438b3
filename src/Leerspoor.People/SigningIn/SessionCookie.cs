using System.Security.Claims;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People.SigningIn;

/// <summary>The cookie of a session, and how a request with it becomes an <see cref="Actor"/>.</summary>
internal static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string SessionClaim = "ls-session";
    private const string RegionClaim = "ls-region";

    public static Task WriteAsync(HttpContext http, Session session) =>
        http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new Claim(SessionClaim, session.Id.Value.ToString("N")),
                        new Claim(RegionClaim, session.RegionId.Value.ToString("N")),
                    ],
                    Scheme
                )
            ),
            new AuthenticationProperties { IsPersistent = true }
        );

    public static SessionId? SessionOf(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(SessionClaim), out var id) ? new SessionId(id) : null;

    /// <summary>Runs for every request with a cookie: the session must still be open and the person not disabled.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (
            SessionOf(context.Principal) is { } session
            && Guid.TryParse(context.Principal!.FindFirstValue(RegionClaim), out var region)
        )
        {
            services.GetRequiredService<RegionScope>().Enter(new RegionId(region));
            if (await ActorAsync(context.HttpContext, session) is { } actor)
            {
                services.GetRequiredService<CurrentActor>().Set(actor);
                return;
            }
        }

        context.RejectPrincipal();
    }

    private static async Task<Actor?> ActorAsync(HttpContext http, SessionId session)
    {
        try
        {
            return await http
                .RequestServices.GetRequiredService<ActorOfSession>()
                .FindAsync(session, http.RequestAborted);
        }
        // What is for everybody must come without a database too: styles, health, the page that tells about it. The cookie stays.
        catch (StorageRefusedException)
            when (http.Features.Get<IExceptionHandlerFeature>() is not null
                || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            )
        {
            return null;
        }
    }
}
