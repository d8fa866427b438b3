using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>The DID documents of this installation: which keys speak for which region, the one that signs now first.</summary>
internal sealed class Dids(LeerspoorDb db, IssuerOptions options)
{
    public Task<IResult> OfHostAsync(HttpContext http) =>
        AnswerAsync(options.IsPublic ? DidWeb.Of(options.PublicUrl!) : null, http);

    public Task<IResult> OfRegionAsync(Guid region, HttpContext http) =>
        AnswerAsync(
            options.IsPublic ? DidWeb.Of(new Uri(options.AddressOf($"/regio/{region}"))) : null,
            http
        );

    private async Task<IResult> AnswerAsync(string? did, HttpContext http)
    {
        var keys = await db.AcrossRegions<SigningKey>()
            .Where(key => did != null && key.Controller == did)
            .OrderBy(key => key.RetiredAt != null)
            .ThenByDescending(key => key.MadeAt)
            .Select(key => new
            {
                key.Multikey,
                key.VerificationMethod,
                key.LeakedFrom,
            })
            .ToListAsync(http.RequestAborted);
        if (did is null || keys.Count == 0)
            return Results.NotFound();

        var tokens = await db.AcrossRegions<TokenKey>()
            .Where(key => key.Controller == did)
            .OrderByDescending(key => key.MadeAt)
            .Select(key => key.Jwk)
            .ToListAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(
            DidDocument.Write(
                did,
                [.. keys.Select(key => Parsed(key.Multikey)), .. tokens.Select(ParsedJwk)],
                keys.Where(key => key.LeakedFrom is not null)
                    .ToDictionary(key => key.VerificationMethod, key => key.LeakedFrom!.Value)
            ),
            "application/did+ld+json"
        );
    }

    private static PublicKey ParsedJwk(string jwk) =>
        Jwk.TryParse(jwk, out var key)
            ? key
            : throw new InvalidOperationException("A stored key cannot be read.");

    private static PublicKey Parsed(string multikey) =>
        Ed25519PublicKey.TryParseMultikey(multikey, out var key)
            ? key
            : throw new InvalidOperationException("A stored key cannot be read.");
}
