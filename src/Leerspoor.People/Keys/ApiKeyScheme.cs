using System.Security.Claims;
using System.Text.Encodings.Web;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Leerspoor.People.Keys;

/// <summary>Lets a program in that shows a key, as <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>.</summary>
internal sealed class ApiKeyScheme(
    LeerspoorDb db,
    RegionScope region,
    CurrentActor current,
    TimeProvider clock,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "api-key";
    private const string Bearer = "Bearer ";
    private const int KeyMaxLength = 200;

    /// <summary>The key that this request shows, or null.</summary>
    public static string? KeyIn(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        var key = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString();
        return key.Length is 0 or > KeyMaxLength ? null : key;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyIn(Request) is not { } key)
            return AuthenticateResult.NoResult();

        var hash = new SecretToken(key).Hash;
        var now = clock.GetUtcNow();
        var found = await (
            from held in db.AcrossRegions<ApiKey>()
            join person in db.AcrossRegions<Person>() on held.ActsAs equals person.Id
            where
                held.TokenHash == hash
                && held.RevokedAt == null
                && held.ExpiresAt > now
                && person.DisabledAt == null
            select new
            {
                held.Scopes,
                person.Id,
                person.RegionId,
                person.GivenName,
                person.FamilyName,
                Roles = person.Roles.Select(r => new { r.Role, r.OrganisationId }).ToList(),
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null)
            return AuthenticateResult.Fail("Unknown, expired or revoked key.");

        region.Enter(found.RegionId);
        current.Set(
            new Actor(
                found.Id,
                found.RegionId,
                $"{found.GivenName} {found.FamilyName}",
                [.. found.Roles.Select(r => new RoleIn(r.Role, r.OrganisationId))]
            )
        );
        return AuthenticateResult.Success(new AuthenticationTicket(Claims(found.Scopes), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal Claims(string scopes) =>
        new(
            new ClaimsIdentity(
                scopes.Split(' ').Select(scope => new Claim(ApiScopes.Claim, scope)),
                Name
            )
        );
}
