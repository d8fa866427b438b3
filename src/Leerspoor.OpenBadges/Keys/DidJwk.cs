using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Leerspoor.OpenBadges;

/// <summary>The did:jwk method (did:jwk Method Specification, section 3): an identifier that is a JWK in base64url.</summary>
public static class DidJwk
{
    private const string Prefix = "did:jwk:";
    private const string Fragment = "#0";

    /// <summary><c>did:jwk:eyJ...</c></summary>
    public static string Of(PublicKey key) =>
        Prefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Jwk.Write(key)));

    /// <summary><c>did:jwk:eyJ...#0</c>: the one verification method of such an identifier.</summary>
    public static string VerificationMethodOf(PublicKey key) => Of(key) + Fragment;

    /// <summary>Whether a DID or DID URL is of this method.</summary>
    public static bool Is(string did) => did.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads a verification method; false unless it ends in <c>#0</c>.</summary>
    public static bool TryParseVerificationMethod(string id, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        if (!Is(id) || !id.EndsWith(Fragment, StringComparison.Ordinal))
            return false;

        var encoded = id.AsSpan()[Prefix.Length..^Fragment.Length];
        return Base64Url.IsValid(encoded)
            && Jwk.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)), out key);
    }
}
