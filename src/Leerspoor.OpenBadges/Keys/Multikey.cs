using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges;

/// <summary>Keys as one word (Controlled Identifiers 1.0, section 2.2.2 Multikey): Ed25519 <c>z6Mk...</c>, P-256 <c>zDn...</c>, P-384 <c>z82L...</c></summary>
public static class Multikey
{
    /// <summary>Reads <c>publicKeyMultibase</c>; false when it is another kind of key or none.</summary>
    public static bool TryParse(string? multikey, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        if (!Multibase.TryDecodeBase58(multikey, out var bytes))
            return false;
        if (Ed25519PublicKey.TryParseMultikey(multikey, out var ed25519))
            key = ed25519;
        else if (
            TryParse(EcdsaCurve.P256, bytes, out var ecdsa)
            || TryParse(EcdsaCurve.P384, bytes, out ecdsa)
        )
            key = ecdsa;
        return key is not null;
    }

    internal static bool TryParse(
        EcdsaCurve curve,
        ReadOnlySpan<byte> prefixed,
        [NotNullWhen(true)] out EcdsaPublicKey? key
    )
    {
        key = null;
        return prefixed.StartsWith(curve.Prefix)
            && EcdsaPublicKey.TryCreate(curve, prefixed[curve.Prefix.Length..], out key);
    }
}
