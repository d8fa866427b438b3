using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Offering;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Connecting;

/// <summary>Where programs find out how to connect: the service description of Open Badges 3.0 (6.1) and the metadata of RFC 8414.</summary>
internal static class WalletDiscovery
{
    private static readonly string[] Refusals =
    [
        "400",
        "401",
        "403",
        "404",
        "405",
        "500",
        "default",
    ];

    public static IResult Document(IssuerOptions options)
    {
        var scopes = new JsonObject();
        foreach (var scope in WalletScopes.All)
            scopes[scope] = scope[(scope.LastIndexOf('/') + 1)..];
        return Json(
            new JsonObject
            {
                ["openapi"] = "3.0.1",
                ["info"] = new JsonObject
                {
                    ["title"] = "Leerspoor",
                    ["description"] = "Open Badges 3.0",
                    ["version"] = "1.0",
                    ["termsOfService"] = options.AddressOf("/uitleg"),
                    ["x-imssf-privacyPolicyUrl"] = options.AddressOf("/uitleg"),
                    ["x-imssf-image"] = options.AddressOf("/favicon.svg"),
                },
                ["servers"] = new JsonArray(
                    new JsonObject { ["url"] = options.AddressOf(WalletApi.Path) }
                ),
                ["paths"] = new JsonObject
                {
                    ["/credentials"] = new JsonObject
                    {
                        ["get"] = Operation(
                            "getCredentials",
                            WalletScopes.Read,
                            WalletSchemas.Credentials,
                            "200"
                        ),
                        ["post"] = Operation(
                            "upsertCredential",
                            WalletScopes.Add,
                            WalletSchemas.Credential,
                            "200",
                            "201"
                        ),
                    },
                    ["/profile"] = new JsonObject
                    {
                        ["get"] = Operation(
                            "getProfile",
                            WalletScopes.Profile,
                            WalletSchemas.Profile,
                            "200"
                        ),
                        ["put"] = Operation(
                            "putProfile",
                            WalletScopes.Change,
                            WalletSchemas.Profile,
                            "200"
                        ),
                    },
                },
                ["components"] = new JsonObject
                {
                    ["schemas"] = WalletSchemas.All(),
                    ["securitySchemes"] = new JsonObject
                    {
                        ["OAuth2ACG"] = new JsonObject
                        {
                            ["type"] = "oauth2",
                            ["description"] = "Authorization code with PKCE (S256)",
                            ["x-imssf-name"] = "Leerspoor",
                            ["x-imssf-registrationUrl"] = options.AddressOf("/oauth/register"),
                            ["flows"] = new JsonObject
                            {
                                ["authorizationCode"] = new JsonObject
                                {
                                    ["authorizationUrl"] = options.AddressOf(ConsentPage.Path),
                                    ["tokenUrl"] = options.AddressOf("/oauth/token"),
                                    ["refreshUrl"] = options.AddressOf("/oauth/token"),
                                    ["scopes"] = scopes,
                                },
                            },
                        },
                    },
                },
            }
        );
    }

    public static IResult Metadata(IssuerOptions options) =>
        Json(
            new JsonObject
            {
                ["issuer"] = options.AddressOf(""),
                ["authorization_endpoint"] = options.AddressOf(ConsentPage.Path),
                ["token_endpoint"] = options.AddressOf("/oauth/token"),
                ["revocation_endpoint"] = options.AddressOf("/oauth/revoke"),
                ["registration_endpoint"] = options.AddressOf("/oauth/register"),
                ["scopes_supported"] = Array([.. WalletScopes.All, WalletScopes.Badge]),
                ["authorization_details_types_supported"] = Array(AuthorizationDetails.Type),
                ["response_modes_supported"] = Array("query"),
                ["response_types_supported"] = Array("code"),
                ["grant_types_supported"] = Array(
                    "authorization_code",
                    "refresh_token",
                    OfferTokens.GrantType
                ),
                ["code_challenge_methods_supported"] = Array("S256"),
                ["token_endpoint_auth_methods_supported"] = Array(
                    "none",
                    "client_secret_basic",
                    "client_secret_post"
                ),
                ["authorization_response_iss_parameter_supported"] = true,
                ["pre-authorized_grant_anonymous_access_supported"] = true,
            }
        );

    private static JsonObject Operation(
        string id,
        string scope,
        string schema,
        params string[] statuses
    )
    {
        var responses = new JsonObject();
        foreach (var status in statuses)
        {
            responses[status] = Response("OK", schema);
            // A badge that came as a compact JWS goes back as it came.
            if (schema == WalletSchemas.Credential)
                responses[status]!["content"]!["text/plain"] = new JsonObject
                {
                    ["schema"] = new JsonObject { ["type"] = "string" },
                };
        }
        foreach (var status in Refusals)
            responses[status] = Response("imsx_StatusInfo", WalletSchemas.Status);
        var operation = new JsonObject
        {
            ["operationId"] = id,
            ["tags"] = Array("OpenBadgeCredentials"),
            ["security"] = new JsonArray(new JsonObject { ["OAuth2ACG"] = Array(scope) }),
            ["responses"] = responses,
        };
        if (id == "getCredentials")
            operation["parameters"] = new JsonArray(
                Parameter("limit", "integer"),
                Parameter("offset", "integer"),
                Parameter("since", "string")
            );
        if (
            id.StartsWith("put", StringComparison.Ordinal)
            || id.StartsWith("upsert", StringComparison.Ordinal)
        )
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = responses["200"]!["content"]!.DeepClone(),
            };
        return operation;
    }

    private static JsonObject Response(string said, string schema) =>
        new()
        {
            ["description"] = said,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = WalletSchemas.To(schema) },
            },
        };

    private static JsonObject Parameter(string name, string type) =>
        new()
        {
            ["name"] = name,
            ["in"] = "query",
            ["required"] = false,
            ["schema"] = new JsonObject { ["type"] = type },
        };

    private static JsonArray Array(params string[] values) =>
        new([.. values.Select(value => (JsonNode)value)]);

    private static IResult Json(JsonObject document) =>
        Results.Text(document.ToJsonString(), "application/json");
}
