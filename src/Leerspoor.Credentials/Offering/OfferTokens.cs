using System.Text.Json.Nodes;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Offering;

/// <summary>Exchanges the code of an offer, with the number that the holder typed, for the right to fetch that one badge.</summary>
internal sealed class OfferTokens(LeerspoorDb db, RegionScope region, TimeProvider clock)
{
    public const string GrantType = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    public async Task<IResult> ExchangeAsync(IFormCollection form, CancellationToken ct)
    {
        var (code, pin) = (form["pre-authorized_code"].ToString(), form["tx_code"].ToString());
        if (code.Length == 0 || pin.Length == 0)
            return OAuthAnswer.Refused("invalid_request", "The code or the number is missing.");

        var hash = WalletClients.HashOf(code);
        var now = clock.GetUtcNow();
        if (await FindAsync(o => o.CodeHash == hash, ct) is not { } offer || !offer.Holds(now))
            return Invalid();
        var access = GiveConsent.NewToken();
        var right = offer.PinHash == WalletClients.HashOf(code + pin);
        if (right)
            offer.Use(WalletClients.HashOf(access), now);
        else
            offer.Mistyped();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // the same code twice at one moment: the other one got it, or counted its mistake
            return Invalid();
        }

        if (!right)
            return Invalid();
        return Results.Text(
            new JsonObject
            {
                ["access_token"] = access,
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)CredentialOffer.Life.TotalSeconds,
            }.ToJsonString(),
            "application/json"
        );
    }

    /// <summary>What an access token gives a right to: by an offer, or because the person said yes; null when it does not hold.</summary>
    public async Task<BadgeRight?> OfAsync(HttpContext http)
    {
        const string bearer = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase))
            return null;
        var hash = WalletClients.HashOf(header[bearer.Length..].Trim());
        return
            await FindAsync(o => o.AccessHash == hash, http.RequestAborted) is { } offer
            && offer.AccessHolds(clock.GetUtcNow())
            ? new BadgeRight(offer.CredentialId, offer.PersonId)
            : await GrantedAsync(hash, http.RequestAborted);
    }

    private async Task<BadgeRight?> GrantedAsync(string hash, CancellationToken ct)
    {
        var grant = await db.AcrossRegions<WalletGrant>()
            .AsNoTracking()
            .FirstOrDefaultAsync(g => g.AccessHash == hash, ct);
        if (
            grant is not { CredentialId: { } badge }
            || !grant.AccessHolds(clock.GetUtcNow())
            || (region.Current is { } here && here != grant.RegionId)
        )
            return null;

        region.Enter(grant.RegionId);
        return new BadgeRight(badge, grant.PersonId);
    }

    private async Task<CredentialOffer?> FindAsync(
        System.Linq.Expressions.Expression<Func<CredentialOffer, bool>> which,
        CancellationToken ct
    )
    {
        var found = await db.AcrossRegions<CredentialOffer>()
            .AsNoTracking()
            .Where(which)
            .FirstOrDefaultAsync(ct);
        // A browser that is signed in to another region has no business here.
        if (found is null || (region.Current is { } here && here != found.RegionId))
            return null;

        region.Enter(found.RegionId);
        return await db.Set<CredentialOffer>().SingleAsync(o => o.Id == found.Id, ct);
    }

    private static IResult Invalid() =>
        OAuthAnswer.Refused("invalid_grant", "This code or number does not hold.");
}

/// <summary>The right to fetch one badge of one person.</summary>
internal sealed record BadgeRight(CredentialId Credential, PersonId Person);
