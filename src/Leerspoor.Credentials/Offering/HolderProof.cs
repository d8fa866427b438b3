using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Contract;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.Credentials.Offering;

/// <summary>
/// Nonces, and the proof that a wallet app holds a key (OpenID4VCI 1.0, appendix F.1). A nonce is its own expiry, sealed: nothing is kept for who only asks.
/// </summary>
internal sealed class HolderProof(
    IDataProtectionProvider protection,
    IssuerOptions options,
    TimeProvider clock
)
{
    private const int TextMax = 16 * 1024;
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = ["ES256", "EdDSA"];
    private readonly IDataProtector sealer = protection.CreateProtector("Leerspoor.Wallet.Nonce");

    /// <summary>Why not, in the words of the standard: <c>invalid_proof</c> or <c>invalid_nonce</c>.</summary>
    public sealed record Checked(string? Did, string? Error);

    public string NewNonce() =>
        Base64Url.EncodeToString(
            sealer.Protect(BitConverter.GetBytes((clock.GetUtcNow() + NonceLife).UtcTicks))
        );

    /// <summary>The DID of whoever signed this.</summary>
    public Checked Check(string proof)
    {
        if (
            proof.Length > TextMax
            || proof.Split('.') is not [var first, var second, var third]
            || Map(first) is not { } header
            || Map(second) is not { } claims
            || !Base64Url.IsValid(third)
        )
            return Invalid;
        if (StrictJson.Text(header["typ"]) != "openid4vci-proof+jwt" || header.ContainsKey("crit"))
            return Invalid;
        if (
            !Algorithms.Contains(StrictJson.Text(header["alg"]))
            || KeyOf(header) is not (var key, var did)
        )
            return Invalid;
        if (
            key.Algorithm != StrictJson.Text(header["alg"])
            || !key.Verify(
                Encoding.ASCII.GetBytes($"{first}.{second}"),
                Base64Url.DecodeFromChars(third)
            )
        )
            return Invalid;
        if (!IsForUs(claims["aud"]) || !IsRecent(claims["iat"]))
            return Invalid;
        return IsNonce(StrictJson.Text(claims["nonce"]))
            ? new(did, null)
            : new(null, "invalid_nonce");
    }

    private static Checked Invalid => new(null, "invalid_proof");

    // Either the key itself, without its secret, or a DID that is the key.
    private static (PublicKey Key, string Did)? KeyOf(JsonObject header)
    {
        if (header.ContainsKey("kid") == header.ContainsKey("jwk"))
            return null;
        if (header["jwk"] is JsonObject jwk)
            return !jwk.ContainsKey("d") && Jwk.TryParse(jwk.ToJsonString(), out var own)
                ? (own, DidJwk.Of(own))
                : null;
        var kid = StrictJson.Text(header["kid"]) ?? "";
        return
            DidKey.TryParseVerificationMethod(kid, out var key)
            || DidJwk.TryParseVerificationMethod(kid, out key)
            ? (key, kid.Split('#')[0])
            : null;
    }

    private bool IsForUs(JsonNode? audience) =>
        StrictJson.Text(audience) == options.AddressOf("")
        || (
            audience is JsonArray all
            && all.Any(one => StrictJson.Text(one) == options.AddressOf(""))
        );

    private bool IsRecent(JsonNode? iat) =>
        iat is JsonValue value
        && value.TryGetValue<long>(out var seconds)
        && seconds >= (clock.GetUtcNow() - NonceLife).ToUnixTimeSeconds()
        && seconds <= (clock.GetUtcNow() + NonceLife).ToUnixTimeSeconds();

    private bool IsNonce(string? nonce)
    {
        if (nonce is null || !Base64Url.IsValid(nonce))
            return false;
        try
        {
            var ticks = BitConverter.ToInt64(sealer.Unprotect(Base64Url.DecodeFromChars(nonce)));
            return clock.GetUtcNow().UtcTicks < ticks;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static JsonObject? Map(string part) =>
        Base64Url.IsValid(part)
            ? StrictJson.Read(Base64Url.DecodeFromChars(part)) as JsonObject
            : null;
}
