using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Offering;

namespace Leerspoor.Credentials.Connecting;

/// <summary>The <c>authorization_details</c> of RFC 9396 as OpenID4VCI 1.0 (5.1.1, 6.2) uses them: one badge, fetched by an identifier.</summary>
internal static class AuthorizationDetails
{
    public const string Type = "openid_credential";
    private const int MaxLength = 2000;

    /// <summary>What is asked for with them; null when that is anything else than the one kind of credential there is.</summary>
    public static IReadOnlyList<string>? Scopes(string details)
    {
        if (details.Length > MaxLength)
            return null;
        return
            StrictJson.Read(details) is JsonArray { Count: 1 } list
            && list[0] is JsonObject asked
            && StrictJson.Text(asked["type"]) == Type
            && StrictJson.Text(asked["credential_configuration_id"]) == OfferMetadata.Configuration
            ? [WalletScopes.Badge]
            : null;
    }

    public static JsonArray Answer(CredentialId badge) =>
        new(
            new JsonObject
            {
                ["type"] = Type,
                ["credential_configuration_id"] = OfferMetadata.Configuration,
                ["credential_identifiers"] = new JsonArray(badge.Value.ToString()),
            }
        );
}
