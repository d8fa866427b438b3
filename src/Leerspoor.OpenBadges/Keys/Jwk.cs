using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>Public keys as JSON Web Key (RFC 7517): RSA and EC (RFC 7518, section 6) and OKP Ed25519 (RFC 8037). A <c>kid</c> of a VC-JWT leads to one.</summary>
public static class Jwk
{
    private const int MaxBytes = 16 * 1024;

    // what only a private key has (RFC 7518, sections 6.2.2 and 6.3.2)
    private static readonly string[] Secrets = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>The key as JSON, without <c>kid</c> or <c>alg</c>: what Open Badges 3.0 section 8.5 calls a bare JWK.</summary>
    public static string Write(PublicKey key) => JsonWriting.Write(key.ToJwk());

    /// <summary>A name that follows from the key itself: SHA-256 of its required members in base64url (RFC 7638).</summary>
    public static string ThumbprintOf(PublicKey key) =>
        Base64Url.EncodeToString(
            SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(key.ToJwk())))
        );

    /// <summary>Reads a key; false when it is none that is known here, holds a secret, is for encryption, or says it is of another algorithm than it is.</summary>
    public static bool TryParse(string json, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        try
        {
            return TryParse(JsonReading.ReadMap(json, MaxBytes), out key);
        }
        catch (RefusedInputException)
        {
            return false;
        }
    }

    internal static bool TryParse(JsonMap jwk, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        if (Array.Exists(Secrets, jwk.Has) || (jwk.TextOf("use") ?? "sig") != "sig")
            return false;

        key = (jwk.TextOf("kty"), jwk.TextOf("crv")) switch
        {
            ("OKP", "Ed25519") => Ed25519PublicKey.TryCreate(Bytes(jwk, "x"), out var ed25519)
                ? ed25519
                : null,
            ("EC", "P-256") => Ecdsa(EcdsaCurve.P256, jwk),
            ("EC", "P-384") => Ecdsa(EcdsaCurve.P384, jwk),
            ("RSA", _) => RsaPublicKey.TryCreate(Bytes(jwk, "n"), Bytes(jwk, "e"), out var rsa)
                ? rsa
                : null,
            _ => null,
        };
        if (key is not null && jwk.Has("alg") && jwk.TextOf("alg") != key.Algorithm)
            key = null;
        return key is not null;
    }

    private static EcdsaPublicKey? Ecdsa(EcdsaCurve curve, JsonMap jwk) =>
        EcdsaPublicKey.TryCreate(curve, Bytes(jwk, "x"), Bytes(jwk, "y"), out var key) ? key : null;

    private static byte[] Bytes(JsonMap jwk, string name) =>
        jwk.TextOf(name) is { } text && Base64Url.IsValid(text)
            ? Base64Url.DecodeFromChars(text)
            : [];
}
