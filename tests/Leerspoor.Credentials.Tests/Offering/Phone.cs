using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Tests.Offering;

/// <summary>A wallet app with a key of its own.</summary>
internal sealed class Phone(HttpClient client, string issuer, Func<DateTimeOffset> now)
    : IDisposable
{
    public string Issuer => issuer;

    public Ed25519PrivateKey Key { get; } = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());

    public async Task<JsonNode> MetadataAsync() =>
        JsonNode.Parse(
            await client.GetStringAsync(
                new Uri("/.well-known/openid-credential-issuer", UriKind.Relative)
            )
        )!;

    public async Task<string> TokenOfAsync(CredentialsStage stage, OfferTests tests)
    {
        var (code, pin) = await tests.OfferedAsync(stage, await stage.IssuedAsync());
        return (await TokenAsync(code, pin)).Answer["access_token"]!.GetValue<string>();
    }

    public async Task<(HttpStatusCode Status, JsonNode Answer)> TokenAsync(
        string code,
        string pin,
        string? details = null
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = OfferTests.GrantType,
            ["pre-authorized_code"] = code,
            ["tx_code"] = pin,
        };
        if (details is not null)
            fields["authorization_details"] = details;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(
            new Uri("/oauth/token", UriKind.Relative),
            content
        );
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    public async Task<string> NonceAsync() =>
        (await PostAsync("/openid4vci/nonce", "", null)).Answer["c_nonce"]!.GetValue<string>();

    public async Task<string> ProofAsync() => Proof(await NonceAsync());

    public string Proof(
        string nonce,
        Action<JsonObject>? header = null,
        Action<JsonObject>? claims = null
    )
    {
        var head = new JsonObject
        {
            ["typ"] = "openid4vci-proof+jwt",
            ["alg"] = "EdDSA",
            ["kid"] = DidKey.VerificationMethodOf(Key.PublicKey),
        };
        var body = new JsonObject
        {
            ["aud"] = issuer,
            ["iat"] = now().ToUnixTimeSeconds(),
            ["nonce"] = nonce,
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        var signed = $"{Part(head)}.{Part(body)}";
        return $"{signed}.{Base64Url.EncodeToString(Key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public Task<(HttpStatusCode Status, JsonNode Answer)> CredentialAsync(
        string token,
        string proof,
        (string Key, string Value)? which = null
    ) =>
        PostAsync(
            "/openid4vci/credential",
            new JsonObject
            {
                [which?.Key ?? "credential_configuration_id"] =
                    which?.Value ?? "OpenBadgeCredential",
                ["proofs"] = new JsonObject { ["jwt"] = new JsonArray(proof) },
            }.ToJsonString(),
            token
        );

    public async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        string path,
        string body,
        string? token
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static string Part(JsonObject map) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(map.ToJsonString()));

    public void Dispose()
    {
        client.Dispose();
        Key.Dispose();
    }
}
