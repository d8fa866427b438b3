using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Connecting;

/// <summary>On whose behalf a program calls, by the access token that it shows.</summary>
internal sealed class WalletVisitor(
    LeerspoorDb db,
    RegionScope region,
    PeopleDirectory people,
    TimeProvider clock
)
{
    private const string Bearer = "Bearer ";

    /// <summary>Why not: 401 without a token that holds, 403 for one that may not do this.</summary>
    public sealed record Turned(int Status, string Error);

    /// <summary>The holder of the wallet, with no roles: a program never does what staff does.</summary>
    public async Task<(Actor? Actor, Turned? Turned)> EnterAsync(HttpContext http, string scope)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return (null, new(401, ""));

        var token = header[Bearer.Length..].Trim();
        var hash = WalletClients.HashOf(token);
        var grant = await db.AcrossRegions<WalletGrant>()
            .AsNoTracking()
            .FirstOrDefaultAsync(g => g.AccessHash == hash, http.RequestAborted);
        if (grant is null || !grant.AccessHolds(clock.GetUtcNow()))
            return (null, new(401, "invalid_token"));
        if (!grant.Has(scope) || !AccessMark.Allows(token, scope))
            return (null, new(403, "insufficient_scope"));

        // A browser that is signed in to another region has no business here.
        if (region.Current is { } here && here != grant.RegionId)
            return (null, new(401, "invalid_token"));
        region.Enter(grant.RegionId);
        var person = await people.Persons.SingleOrDefaultAsync(
            p => p.Id == grant.PersonId,
            http.RequestAborted
        );
        return person is null
            ? (null, new(401, "invalid_token"))
            : (new Actor(person.Id, grant.RegionId, person.Name, []), null);
    }
}
