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
        // Looked at before the code is used: who asked for something else may ask again (OpenID4VCI 1.0, 6.1.1).
        var details = form["authorization_details"].ToString();
        if (details.Length > 0 && AuthorizationDetails.Scopes(details) is null)
            return OAuthAnswer.Refused(
                "invalid_authorization_details",
                "There is no such credential here."
            );

        var hash = WalletClients.HashOf(code);
        var now = clock.GetUtcNow();
        if (await FindAsync(o => o.CodeHash == hash, ct) is not { } offer || !offer.Holds(now))
            return Invalid();
        var access = GiveConsent.NewToken();
        if (details.Length > 0)
            access = AccessMark.WithDetails(access);
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
        var answer = new JsonObject
        {
            ["access_token"] = access,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)CredentialOffer.Life.TotalSeconds,
        };
        if (details.Length > 0)
            answer["authorization_details"] = AuthorizationDetails.Answer(offer.CredentialId);
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    /// <summary>What an access token gives a right to: by an offer, or because the person said yes; null when it does not hold.</summary>
    public async Task<BadgeRight?> OfAsync(HttpContext http)
    {
        if (!Shown(http, out var token))
            return null;
        var hash = WalletClients.HashOf(token);
        return
            await FindAsync(o => o.AccessHash == hash, http.RequestAborted) is { } offer
            && offer.AccessHolds(clock.GetUtcNow())
            ? new BadgeRight(offer.CredentialId, offer.PersonId, AccessMark.HasDetails(token))
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
        return new BadgeRight(badge, grant.PersonId, grant.Detailed);
    }

    /// <summary>Whether a token was shown at all.</summary>
    public static bool Shown(HttpContext http, out string token)
    {
        const string bearer = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        var isShown = header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase);
        token = isShown ? header[bearer.Length..].Trim() : "";
        return isShown;
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
/// <param name="Credential">Which.</param>
/// <param name="Person">Whose.</param>
/// <param name="Identified">The token came with an identifier, by which the badge is asked for.</param>
internal sealed record BadgeRight(CredentialId Credential, PersonId Person, bool Identified);
