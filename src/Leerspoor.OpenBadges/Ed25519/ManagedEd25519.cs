using System.Security.Cryptography;

namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>
/// Ed25519 of RFC 8032 in C#, for systems without OpenSSL. Signing takes the same steps and reads the same memory whatever the key; the
/// runtime gives no stronger promise than that. Verifying works on public values only.
/// </summary>
internal sealed class ManagedEd25519 : Ed25519Algorithm
{
    public override IEd25519Signer SignerFor(ReadOnlySpan<byte> seed) => new Signer(seed);

    /// <summary>A canonical point on the curve that is not one of the eight of small order.</summary>
    public static bool IsUsablePublicKey(ReadOnlySpan<byte> publicKey) =>
        EdwardsPoint.TryRead(publicKey, out var point) && !point.Value.Doubled(3).IsIdentity();

    public override bool Verify(
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    )
    {
        var r = signature[..32];
        var s = signature[32..];
        if (!GroupScalar.IsBelowOrder(s) || !EdwardsPoint.TryRead(publicKey, out var key))
            return false;

        Span<byte> k = stackalloc byte[32],
            expected = stackalloc byte[32];
        HashToScalar(r, publicKey, message, k);
        var minusKey = PointMultiplication.TimesPublic(key.Value.Negate(), k);
        PointMultiplication.TimesBase(s).Add(minusKey.ToAddend()).CopyTo(expected);
        return expected.SequenceEqual(r);
    }

    private static void HashToScalar(
        ReadOnlySpan<byte> first,
        ReadOnlySpan<byte> second,
        ReadOnlySpan<byte> third,
        Span<byte> scalar
    )
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        sha.AppendData(first);
        sha.AppendData(second);
        sha.AppendData(third);
        Span<byte> hash = stackalloc byte[64];
        sha.GetHashAndReset(hash);
        GroupScalar.Reduce(hash, scalar);
        CryptographicOperations.ZeroMemory(hash);
    }

    private sealed class Signer : IEd25519Signer
    {
        private readonly byte[] _scalar = new byte[32];
        private readonly byte[] _prefix = new byte[32];
        private readonly byte[] _publicKey = new byte[32];

        public Signer(ReadOnlySpan<byte> seed)
        {
            Span<byte> hash = stackalloc byte[64];
            SHA512.HashData(seed, hash);
            hash[..32].CopyTo(_scalar);
            hash[32..].CopyTo(_prefix);
            CryptographicOperations.ZeroMemory(hash);
            _scalar[0] &= 0xf8;
            _scalar[31] = (byte)((_scalar[31] & 0x7f) | 0x40);
            PointMultiplication.TimesBase(_scalar).CopyTo(_publicKey);
        }

        public ReadOnlySpan<byte> PublicKey => _publicKey;

        public byte[] Sign(ReadOnlySpan<byte> message)
        {
            Span<byte> nonce = stackalloc byte[32],
                k = stackalloc byte[32];
            var signature = new byte[64];
            HashToScalar(_prefix, message, [], nonce);
            PointMultiplication.TimesBase(nonce).CopyTo(signature);
            HashToScalar(signature.AsSpan(0, 32), _publicKey, message, k);
            GroupScalar.MultiplyAdd(k, _scalar, nonce, signature.AsSpan(32));
            CryptographicOperations.ZeroMemory(nonce);
            return signature;
        }

        public void Dispose()
        {
            CryptographicOperations.ZeroMemory(_scalar);
            CryptographicOperations.ZeroMemory(_prefix);
        }
    }
}
