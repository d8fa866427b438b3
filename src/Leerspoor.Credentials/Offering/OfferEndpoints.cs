using System.Text.Json.Nodes;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Offering;

/// <summary>The side of OpenID for Verifiable Credential Issuance 1.0 that wallet apps call.</summary>
internal static class OfferEndpoints
{
    public const string Path = "/openid4vci";
    private const string Wrong = "invalid_credential_request";
    private const int MaxBytes = 32 * 1024;

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [Path + "/nonce"] = "POST",
        [Path + "/credential"] = "POST",
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("").AllowAnonymous().DisableAntiforgery().ForAnySite();
        endpoints.MayBeAsked("/openid4vci/{**rest}");
        open.MapRead(
            "/.well-known/openid-credential-issuer",
            (IssuerOptions options) => OfferMetadata.Document(options)
        );
        // Of an issuer whose address has a path, the path comes behind (OpenID4VCI 1.0, 12.2.2).
        open.MapRead(
            "/.well-known/openid-credential-issuer/{**path}",
            (string path, IssuerOptions options) =>
                options.HasPath(path) ? OfferMetadata.Document(options) : Results.NotFound()
        );
        open.MapRead(
            MakeOffer.ReferencePath + "{code}",
            async (string code, HttpContext http, MakeOffer offers) =>
            {
                http.Response.Headers.CacheControl = "no-store";
                return await offers.FindAsync(code, http.RequestAborted) is { } offer
                    ? Json(offer)
                    : NotHere.OAuth(http, StatusCodes.Status404NotFound);
            }
        );
        open.MapPost("/openid4vci/nonce", NewNonce);
        open.MapPost("/openid4vci/credential", CredentialAsync);
        NotHere.Map(open, Path, Known, NotHere.OAuth);
    }

    private static IResult NewNonce(HttpContext http, HolderProof proofs)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Json(new JsonObject { ["c_nonce"] = proofs.NewNonce() });
    }

    private static async Task<IResult> CredentialAsync(
        HttpContext http,
        OfferTokens tokens,
        HolderProof proofs,
        BindCredential bind
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        // Who shows nothing hears only what is needed, not what would be wrong with it (RFC 6750, 3.1).
        if (!OfferTokens.Shown(http, out _))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.Text("{}", "application/json", null, 401);
        }
        if (await tokens.OfAsync(http) is not { } right)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return OAuthAnswer.Refused("invalid_token", "This token does not hold.", 401);
        }

        if (
            await LimitedBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted) is not { } body
        )
            return OAuthAnswer.TooLarge(Wrong);
        if (StrictJson.Read(body) is not JsonObject asked)
            return OAuthAnswer.Refused(Wrong, "The body cannot be read.");
        // We cannot encrypt, and what must be encrypted is not sent without (OpenID4VCI 1.0, 8.2).
        if (asked.ContainsKey("credential_response_encryption"))
            return OAuthAnswer.Refused(
                "invalid_encryption_parameters",
                "Answers cannot be encrypted here."
            );
        if (Unknown(asked, right) is { } unknown)
            return OAuthAnswer.Refused(unknown, "There is no such credential here.");
        if (
            asked["proofs"] is not JsonObject { Count: 1 } given
            || given["jwt"] is not JsonArray { Count: 1 } jwts
            || StrictJson.Text(jwts[0]) is not { } jwt
        )
            return OAuthAnswer.Refused("invalid_proof", "One proof of type jwt is needed.");
        var found = proofs.Check(jwt);
        if (found.Did is not { } did)
            return OAuthAnswer.Refused(found.Error!, "The proof does not hold.");

        return await bind.HandleAsync(right, did, http.RequestAborted) is { } signed
            ? Json(
                new JsonObject
                {
                    ["credentials"] = new JsonArray(
                        new JsonObject { ["credential"] = JsonNode.Parse(signed) }
                    ),
                }
            )
            : OAuthAnswer.Refused("credential_request_denied", "This badge does not count now.");
    }

    // By its configuration, or by the identifier when one came with the token; by one of them, never by both (OpenID4VCI 1.0, 8.2).
    private static string? Unknown(JsonObject asked, BadgeRight right)
    {
        var identifier = StrictJson.Text(asked["credential_identifier"]);
        var configuration = StrictJson.Text(asked["credential_configuration_id"]);
        if (
            asked.ContainsKey("credential_identifier")
                == asked.ContainsKey("credential_configuration_id")
            || (identifier ?? configuration) is null
        )
            return Wrong;
        if (identifier is not null)
            return !right.Identified ? Wrong
                : identifier == right.Credential.Value.ToString() ? null
                : "unknown_credential_identifier";
        return configuration == OfferMetadata.Configuration
            ? null
            : "unknown_credential_configuration";
    }

    private static IResult Json(JsonObject answer) =>
        Results.Text(answer.ToJsonString(), "application/json");
}
