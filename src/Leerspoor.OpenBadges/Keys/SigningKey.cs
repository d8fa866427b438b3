namespace Leerspoor.OpenBadges;

/// <summary>
/// A key to sign with: <see cref="Ed25519PrivateKey"/>, <see cref="EcdsaPrivateKey"/> or <see cref="RsaPrivateKey"/>. Safe for many threads. Who keeps the
/// secret keeps it encrypted.
/// </summary>
public abstract class SigningKey : IDisposable
{
    private protected SigningKey() { }

    /// <summary>The key others verify with.</summary>
    public abstract PublicKey PublicKey { get; }

    /// <summary>The signature of a message, hashed as the key's algorithm says.</summary>
    public abstract byte[] Sign(ReadOnlySpan<byte> message);

    /// <summary>Lets go of the secret.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    private protected abstract void Dispose(bool disposing);
}
