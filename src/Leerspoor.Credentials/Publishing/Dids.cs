using System.Globalization;
using System.Text.Json.Nodes;
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
            WithRevoked(
                DidDocument.Write(
                    did,
                    [.. keys.Select(key => Parsed(key.Multikey)), .. tokens.Select(ParsedJwk)]
                ),
                keys.Where(key => key.LeakedFrom is not null)
                    .ToDictionary(key => key.VerificationMethod, key => key.LeakedFrom!.Value)
            ),
            "application/did+ld+json"
        );
    }

    // Controlled Identifiers 1.0, section 2.2: from then on a proof of this key no longer verifies, earlier ones do. So it stays listed.
    private static string WithRevoked(string document, Dictionary<string, DateTimeOffset> leaked)
    {
        if (leaked.Count == 0)
            return document;

        var json = JsonNode.Parse(document)!;
        foreach (var method in json["verificationMethod"]!.AsArray())
            if (leaked.TryGetValue(method!["id"]!.GetValue<string>(), out var from))
                method["revoked"] = from.UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture
                );
        return json.ToJsonString();
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
