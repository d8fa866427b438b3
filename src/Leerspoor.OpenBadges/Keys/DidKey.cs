using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges;

/// <summary>The did:key method (W3C CCG draft, "The did:key Method v0.9"): an identifier that is the key itself, for Ed25519 only.</summary>
public static class DidKey
{
    private const string Prefix = "did:key:";

    /// <summary><c>did:key:z6Mk...</c></summary>
    public static string Of(Ed25519PublicKey key) => Prefix + key.Multikey;

    /// <summary><c>did:key:z6Mk...#z6Mk...</c>: the one verification method of such an identifier.</summary>
    public static string VerificationMethodOf(Ed25519PublicKey key) => $"{Of(key)}#{key.Multikey}";

    /// <summary>Whether a DID or DID URL is of this method.</summary>
    public static bool Is(string did) => did.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads a verification method; false unless the part after # is the key again.</summary>
    public static bool TryParseVerificationMethod(
        string id,
        [NotNullWhen(true)] out Ed25519PublicKey? key
    )
    {
        key = null;
        var hash = id.IndexOf('#', StringComparison.Ordinal);
        return Is(id)
            && hash > 0
            && id[Prefix.Length..hash] == id[(hash + 1)..]
            && Ed25519PublicKey.TryParseMultikey(id[(hash + 1)..], out key);
    }
}
