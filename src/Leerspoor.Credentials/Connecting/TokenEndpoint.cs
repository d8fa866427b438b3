using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Offering;
using Leerspoor.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Connecting;

/// <summary><c>POST /oauth/token</c> and <c>POST /oauth/revoke</c>.</summary>
internal sealed class TokenEndpoint(
    LeerspoorDb db,
    RegionScope region,
    WalletClients clients,
    OfferTokens offers,
    TimeProvider clock
)
{
    public const int MaxBytes = 16 * 1024;

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        OAuthAnswer.NeverKept(http);
        if (!http.Request.HasFormContentType)
            return OAuthAnswer.Refused("invalid_request", "The body is not a form.");
        if (await FormAsync(http) is not { } form)
            return OAuthAnswer.TooLarge("invalid_request");
        // A wallet app that was shown a QR needs no registration (OpenID4VCI 1.0, 6.1).
        if (form["grant_type"].ToString() == OfferTokens.GrantType)
            return await offers.ExchangeAsync(form, http.RequestAborted);
        if (Authenticated(http, form) is not { } client)
            return OAuthAnswer.Unauthenticated(http);

        return form["grant_type"].ToString() switch
        {
            "authorization_code" => await ExchangeAsync(form, client, http.RequestAborted),
            "refresh_token" => await RefreshAsync(form, client, http.RequestAborted),
            _ => OAuthAnswer.Refused("unsupported_grant_type", "Use a code or a refresh token."),
        };
    }

    /// <summary>RFC 7009: whatever the token is, the answer is 200.</summary>
    public async Task<IResult> RevokeAsync(HttpContext http)
    {
        OAuthAnswer.NeverKept(http);
        if (
            !http.Request.HasFormContentType
            || await FormAsync(http) is not { } form
            || form["token"].Count != 1
        )
            return OAuthAnswer.Refused("invalid_request", "There is no token.");
        if (Authenticated(http, form) is not { } client)
            return OAuthAnswer.Unauthenticated(http);

        var hash = WalletClients.HashOf(form["token"].ToString());
        var grant = await FindAsync(
            g => g.AccessHash == hash || g.RefreshHash == hash,
            http.RequestAborted
        );
        if (grant is not null && grant.ClientHash == WalletClients.HashOf(client))
        {
            grant.Revoke(clock.GetUtcNow());
            await db.SaveChangesAsync(http.RequestAborted);
        }

        return Results.Ok();
    }

    private async Task<IResult> ExchangeAsync(
        IFormCollection form,
        string client,
        CancellationToken ct
    )
    {
        var hash = WalletClients.HashOf(form["code"].ToString());
        var now = clock.GetUtcNow();
        var grant = await FindAsync(g => g.CodeHash == hash, ct);
        if (grant is null || grant.ClientHash != WalletClients.HashOf(client))
            return Invalid();
        if (grant.CodeUsedAt is not null)
            return await EndAsync(grant, ct);
        if (
            !grant.CodeHolds(now)
            || grant.RedirectUri != form["redirect_uri"].ToString()
            || !IsVerifier(form["code_verifier"].ToString(), grant.Challenge)
        )
            return Invalid();

        var (access, refresh) = (GiveConsent.NewToken(), GiveConsent.NewToken());
        grant.UseCode(WalletClients.HashOf(access), WalletClients.HashOf(refresh), now);
        return await SaveAsync(grant, access, refresh, grant.Scopes, ct);
    }

    private async Task<IResult> RefreshAsync(
        IFormCollection form,
        string client,
        CancellationToken ct
    )
    {
        var hash = WalletClients.HashOf(form["refresh_token"].ToString());
        var now = clock.GetUtcNow();
        var grant = await FindAsync(g => g.RefreshHash == hash || g.SpentHash == hash, ct);
        if (grant is null || grant.ClientHash != WalletClients.HashOf(client))
            return Invalid();
        if (grant.SpentHash == hash)
            return await EndAsync(grant, ct);
        if (!grant.RefreshHolds(now))
            return Invalid();
        // RFC 6749, 6: less than the person allowed may be asked, more not; the refresh token keeps all of it.
        var narrower = form["scope"].ToString() is { Length: > 0 } scope
            ? WalletScopes.Of(scope) ?? []
            : grant.Scopes.Split(' ');
        if (narrower.Count == 0 || !narrower.All(grant.Has))
            return OAuthAnswer.Refused("invalid_scope", "The person did not allow this.");

        var (access, refresh) = (GiveConsent.NewToken(), GiveConsent.NewToken());
        if (form["scope"].ToString().Length > 0)
            access = AccessMark.Only(access, narrower);
        grant.Renew(WalletClients.HashOf(access), WalletClients.HashOf(refresh), now);
        return await SaveAsync(grant, access, refresh, string.Join(' ', narrower), ct);
    }

    private async Task<IResult> SaveAsync(
        WalletGrant grant,
        string access,
        string refresh,
        string scopes,
        CancellationToken ct
    )
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // the same code or token twice at one moment: the other one got it
            return Invalid();
        }

        var answer = new JsonObject
        {
            ["access_token"] = access,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)WalletGrant.AccessLife.TotalSeconds,
            ["refresh_token"] = refresh,
            ["scope"] = scopes,
        };
        if (grant is { Detailed: true, CredentialId: { } badge })
            answer["authorization_details"] = AuthorizationDetails.Answer(badge);
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private async Task<IResult> EndAsync(WalletGrant grant, CancellationToken ct)
    {
        grant.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Invalid();
    }

    private async Task<WalletGrant?> FindAsync(
        System.Linq.Expressions.Expression<Func<WalletGrant, bool>> which,
        CancellationToken ct
    )
    {
        var found = await db.AcrossRegions<WalletGrant>()
            .AsNoTracking()
            .Where(which)
            .FirstOrDefaultAsync(ct);
        // A browser that is signed in to another region has no business here.
        if (found is null || (region.Current is { } here && here != found.RegionId))
            return null;

        region.Enter(found.RegionId);
        return await db.Set<WalletGrant>().SingleAsync(g => g.Id == found.Id, ct);
    }

    // The id of the client when it is what it says it is: a secret in the header or the form, or none for one that cannot keep it.
    private string? Authenticated(HttpContext http, IFormCollection form)
    {
        var (id, secret) =
            Basic(http.Request.Headers.Authorization.ToString())
            ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        return clients.Find(id) is { } client && (!client.HasSecret || clients.IsSecret(id, secret))
            ? id
            : null;
    }

    private static (string Id, string Secret)? Basic(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(header[6..].Trim()));
            return text.Split(':', 2) is [var id, var secret]
                ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret))
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // Null when it is too large; of a form that nobody measured before, what is in it counts.
    private static async Task<IFormCollection?> FormAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBytes)
            return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return
            form.Sum(field => field.Key.Length + field.Value.Sum(one => one?.Length ?? 0))
            <= MaxBytes
            ? form
            : null;
    }

    // RFC 7636, 4.6
    private static bool IsVerifier(string verifier, string challenge) =>
        verifier.Length is >= 43 and <= 128
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(
                Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            ),
            Encoding.ASCII.GetBytes(challenge)
        );

    private static IResult Invalid() =>
        OAuthAnswer.Refused("invalid_grant", "This code or token does not hold.");
}
