using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Offering;

/// <summary><c>/.well-known/openid-credential-issuer</c>: what wallet apps can fetch here and how (OpenID4VCI 1.0, 12.2).</summary>
internal static class OfferMetadata
{
    public const string Configuration = "OpenBadgeCredential";

    public static IResult Document(IssuerOptions options) =>
        Results.Text(
            new JsonObject
            {
                ["credential_issuer"] = options.AddressOf(""),
                ["authorization_servers"] = new JsonArray(options.AddressOf("")),
                ["credential_endpoint"] = options.AddressOf("/openid4vci/credential"),
                ["nonce_endpoint"] = options.AddressOf("/openid4vci/nonce"),
                ["display"] = new JsonArray(
                    new JsonObject { ["name"] = "Leerspoor", ["locale"] = "nl" }
                ),
                ["credential_configurations_supported"] = new JsonObject
                {
                    [Configuration] = new JsonObject
                    {
                        ["format"] = "ldp_vc",
                        ["scope"] = Configuration,
                        ["cryptographic_binding_methods_supported"] = new JsonArray(
                            "did:key",
                            "did:jwk",
                            "jwk"
                        ),
                        ["credential_signing_alg_values_supported"] = new JsonArray(
                            "eddsa-rdfc-2022"
                        ),
                        ["proof_types_supported"] = new JsonObject
                        {
                            ["jwt"] = new JsonObject
                            {
                                ["proof_signing_alg_values_supported"] = new JsonArray(
                                    "ES256",
                                    "EdDSA"
                                ),
                            },
                        },
                        ["credential_definition"] = new JsonObject
                        {
                            ["@context"] = new JsonArray(
                                ContextUrls.Credentials,
                                ContextUrls.OpenBadges
                            ),
                            ["type"] = new JsonArray("VerifiableCredential", Configuration),
                        },
                        ["credential_metadata"] = new JsonObject
                        {
                            ["display"] = new JsonArray(
                                new JsonObject { ["name"] = "Badge", ["locale"] = "nl" }
                            ),
                        },
                    },
                },
            }.ToJsonString(),
            "application/json"
        );
}
