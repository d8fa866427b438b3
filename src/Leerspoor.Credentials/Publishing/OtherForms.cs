using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>A credential in the forms that other programs know: VC-JWT with its key, the European Learning Model, and the revocation list of 1EdTech.</summary>
internal static class OtherForms
{
    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapRead("/credentials/{id:guid}/bestand.jwt", TokenAsync);
        open.MapRead("/credentials/{id:guid}/elm", ElmAsync);
        open.MapRead("/credentials/{id:guid}/ingetrokken", RevokedAsync);
        open.MapRead("/sleutels/{id:guid}", KeyAsync);
    }

    public static async Task<IResult> TokenAsync(Guid id, HttpContext http, WriteToken write)
    {
        if (await write.HandleAsync(new(id), http.RequestAborted) is not { } token)
            return Results.NotFound();

        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(token, SignedMediaType.Token);
    }

    private static async Task<IResult> ElmAsync(Guid id, HttpContext http, WriteElm write)
    {
        if (await write.HandleAsync(new(id), http.RequestAborted) is not { } json)
            return Results.NotFound();

        http.Response.Headers.ContentDisposition =
            $"attachment; filename=\"badge-{id:N}-elm.jsonld\"";
        return Results.Text(json, "application/ld+json");
    }

    // Of one credential only: an address here is a key to what stands behind it, so a list of all that were taken back would give them away.
    private static async Task<IResult> RevokedAsync(
        Guid id,
        HttpContext http,
        LeerspoorDb db,
        IssuerOptions options
    )
    {
        var found = await (
            from credential in db.AcrossRegions<Credential>()
            join key in db.AcrossRegions<SigningKey>() on credential.SigningKeyId equals key.Id
            where credential.Id == new CredentialId(id)
            select new
            {
                key.Controller,
                // A suspension is not in this list: it only knows what was taken back for good.
                IsRevoked = credential.RevokedAt != null,
            }
        ).SingleOrDefaultAsync(http.RequestAborted);
        if (found is null)
            return Results.NotFound();

        http.Response.Headers.CacheControl = "no-cache";
        var list = new RevocationList
        {
            Id = options.AddressOf($"/credentials/{id}/ingetrokken"),
            Issuer = found.Controller,
            Revoked = found.IsRevoked ? [options.AddressOf($"/credentials/{id}")] : [],
        };
        return Results.Text(list.Write(), "application/json");
    }

    private static async Task<IResult> KeyAsync(Guid id, HttpContext http, LeerspoorDb db)
    {
        var jwk = await db.AcrossRegions<TokenKey>()
            .Where(key => key.Id == new TokenKeyId(id))
            .Select(key => key.Jwk)
            .SingleOrDefaultAsync(http.RequestAborted);
        return jwk is null ? Results.NotFound() : Results.Text(jwk, "application/jwk+json");
    }
}
