using System.Security.Cryptography;

namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>Ed25519 by the system's OpenSSL.</summary>
internal sealed unsafe class OpenSslEd25519 : Ed25519Algorithm
{
    private const int KeyType = 1087; // NID_ED25519

    /// <summary>OpenSSL is there and lets us use Ed25519; a system restricted to FIPS algorithms may refuse.</summary>
    public static bool IsAvailable { get; } = LibCrypto.IsLoaded && CanMakeKeys();

    public override IEd25519Signer SignerFor(ReadOnlySpan<byte> seed) =>
        new Signer(PrivateKey(seed));

    public override bool Verify(
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    )
    {
        fixed (byte* key = publicKey)
        {
            using var handle = LibCrypto.EVP_PKEY_new_raw_public_key(
                KeyType,
                0,
                key,
                (nuint)publicKey.Length
            );
            return !handle.IsInvalid && Verify(handle, message, signature);
        }
    }

    private static bool Verify(
        KeyHandle key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    )
    {
        var context = LibCrypto.EVP_MD_CTX_new();
        try
        {
            fixed (
                byte* s = signature,
                    m = message
            )
            {
                var fits =
                    LibCrypto.EVP_DigestVerifyInit(context, null, 0, 0, key) == 1
                    && LibCrypto.EVP_DigestVerify(
                        context,
                        s,
                        (nuint)signature.Length,
                        m,
                        (nuint)message.Length
                    ) == 1;
                if (!fits)
                    LibCrypto.ERR_clear_error();
                return fits;
            }
        }
        finally
        {
            LibCrypto.EVP_MD_CTX_free(context);
        }
    }

    private static bool CanMakeKeys()
    {
        using var key = PrivateKey(new byte[32]);
        if (key.IsInvalid)
            LibCrypto.ERR_clear_error();
        return !key.IsInvalid;
    }

    private static KeyHandle PrivateKey(ReadOnlySpan<byte> seed)
    {
        fixed (byte* s = seed)
            return LibCrypto.EVP_PKEY_new_raw_private_key(KeyType, 0, s, (nuint)seed.Length);
    }

    private sealed class Signer : IEd25519Signer
    {
        private readonly KeyHandle _key;
        private readonly byte[] _publicKey = new byte[32];

        public Signer(KeyHandle key)
        {
            _key = key;
            nuint length = 32;
            fixed (byte* p = _publicKey)
            {
                if (key.IsInvalid || LibCrypto.EVP_PKEY_get_raw_public_key(key, p, &length) != 1)
                    throw new CryptographicException("OpenSSL did not accept the key.");
            }
        }

        public ReadOnlySpan<byte> PublicKey => _publicKey;

        public byte[] Sign(ReadOnlySpan<byte> message)
        {
            var signature = new byte[64];
            nuint length = 64;
            var context = LibCrypto.EVP_MD_CTX_new();
            try
            {
                fixed (
                    byte* s = signature,
                        m = message
                )
                {
                    if (
                        LibCrypto.EVP_DigestSignInit(context, null, 0, 0, _key) != 1
                        || LibCrypto.EVP_DigestSign(context, s, &length, m, (nuint)message.Length)
                            != 1
                    )
                        throw new CryptographicException("OpenSSL could not sign.");
                }
                return signature;
            }
            finally
            {
                LibCrypto.EVP_MD_CTX_free(context);
            }
        }

        public void Dispose() => _key.Dispose();
    }
}
