using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges;

/// <summary>The did:key method (W3C CCG draft, "The did:key Method v0.9"): an identifier that is the key itself, for Ed25519, P-256 and P-384.</summary>
public static class DidKey
{
    private const string Prefix = "did:key:";

    /// <summary><c>did:key:z6Mk...</c></summary>
    /// <exception cref="ArgumentException">An RSA key, which has no such form.</exception>
    public static string Of(PublicKey key) => Prefix + WordOf(key);

    /// <summary><c>did:key:z6Mk...#z6Mk...</c>: the one verification method of such an identifier.</summary>
    /// <exception cref="ArgumentException">An RSA key, which has no such form.</exception>
    public static string VerificationMethodOf(PublicKey key) => $"{Of(key)}#{WordOf(key)}";

    /// <summary>Whether a DID or DID URL is of this method.</summary>
    public static bool Is(string did) => did.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads a verification method; false unless the part after # is the key again.</summary>
    public static bool TryParseVerificationMethod(string id, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        var hash = id.IndexOf('#', StringComparison.Ordinal);
        return Is(id)
            && hash > 0
            && id[Prefix.Length..hash] == id[(hash + 1)..]
            && Multikey.TryParse(id[(hash + 1)..], out key);
    }

    private static string WordOf(PublicKey key) =>
        key.Multikey ?? throw new ArgumentException("An RSA key has no did:key.", nameof(key));
}
