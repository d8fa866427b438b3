using System.Security.Claims;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People.SigningIn;

/// <summary>The cookie of a session, and how a request with it becomes an <see cref="Actor"/>.</summary>
internal static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string SessionClaim = "ls-session";
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
            if (
                await FindActorAsync(
                    services.GetRequiredService<LeerspoorDb>(),
                    session,
                    context.HttpContext
                ) is
                { } actor
            )
            {
                services.GetRequiredService<CurrentActor>().Set(actor);
                return;
            }
        }

        context.RejectPrincipal();
    }

    private static async Task<Actor?> FindActorAsync(LeerspoorDb db, SessionId id, HttpContext http)
    {
        var found = await (
            from session in db.Set<Session>()
            join person in db.Set<Person>() on session.PersonId equals person.Id
            where session.Id == id && session.EndedAt == null && person.DisabledAt == null
            select new
            {
                person.Id,
                person.RegionId,
                person.GivenName,
                person.FamilyName,
                Roles = person.Roles.Select(r => new { r.Role, r.OrganisationId }).ToList(),
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(http.RequestAborted);
        return found is null
            ? null
            : new Actor(
                found.Id,
                found.RegionId,
                $"{found.GivenName} {found.FamilyName}",
                [.. found.Roles.Select(r => new RoleIn(r.Role, r.OrganisationId))]
            );
    }
}
