namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>One way to compute Ed25519. .NET 10 has none of its own.</summary>
internal abstract class Ed25519Algorithm
{
    private static readonly Lazy<Ed25519Algorithm> Chosen = new(() =>
        OpenSslEd25519.IsAvailable ? new OpenSslEd25519() : new ManagedEd25519()
    );

    /// <summary>OpenSSL where the system has it, otherwise our own.</summary>
    public static Ed25519Algorithm Best => Chosen.Value;

    /// <summary>A signer for a 32-byte seed.</summary>
    public abstract IEd25519Signer SignerFor(ReadOnlySpan<byte> seed);

    /// <summary>Key of 32 and signature of 64 bytes; cofactorless, S below the group order.</summary>
    public abstract bool Verify(
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    );
}

internal interface IEd25519Signer : IDisposable
{
    ReadOnlySpan<byte> PublicKey { get; }

    byte[] Sign(ReadOnlySpan<byte> message);
}
