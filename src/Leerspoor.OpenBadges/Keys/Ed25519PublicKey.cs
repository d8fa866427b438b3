using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using Leerspoor.OpenBadges.Ed25519;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// A key to verify Ed25519 signatures with (RFC 8032). Only canonical points that are not of small order are accepted, so that one
/// signature cannot fit many messages.
/// </summary>
public sealed class Ed25519PublicKey : PublicKey, IEquatable<Ed25519PublicKey>
{
    // multicodec ed25519-pub, as a varint
    private static ReadOnlySpan<byte> Prefix => [0xed, 0x01];

    private readonly byte[] _bytes;

    private Ed25519PublicKey(byte[] bytes) => _bytes = bytes;

    /// <summary>Length of a key in bytes.</summary>
    public const int Size = 32;

    /// <summary>Length of a signature in bytes.</summary>
    public const int SignatureSize = 64;

    /// <summary>The 32 bytes of the key.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <inheritdoc/>
    public override string Algorithm => "EdDSA";

    /// <summary>The key as <c>publicKeyMultibase</c>: <c>z6Mk...</c> (Controlled Identifiers 1.0, section 2.2.2 Multikey).</summary>
    public override string Multikey => Multibase.EncodeBase58([.. Prefix, .. _bytes]);

    /// <summary>Takes 32 bytes; false when they are no usable point of the curve.</summary>
    public static bool TryCreate(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out Ed25519PublicKey? key
    )
    {
        key =
            bytes.Length == Size && ManagedEd25519.IsUsablePublicKey(bytes)
                ? new Ed25519PublicKey(bytes.ToArray())
                : null;
        return key is not null;
    }

    /// <summary>Reads <c>publicKeyMultibase</c> (<c>z6Mk...</c>); false when it is another kind of key or none.</summary>
    public static bool TryParseMultikey(
        string? multikey,
        [NotNullWhen(true)] out Ed25519PublicKey? key
    )
    {
        key = null;
        return Multibase.TryDecodeBase58(multikey, out var bytes)
            && bytes.AsSpan().StartsWith(Prefix)
            && TryCreate(bytes.AsSpan(Prefix.Length), out key);
    }

    /// <summary>Whether the signature is this key's over the message. Never throws for bad input.</summary>
    public override bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureSize
        && Ed25519Algorithm.Best.Verify(_bytes, message, signature);

    internal override JsonMap ToJwk() =>
        new JsonMap()
            .With("kty", "OKP")
            .With("crv", "Ed25519")
            .With("x", Base64Url.EncodeToString(_bytes));

    /// <inheritdoc/>
    public bool Equals(Ed25519PublicKey? other) =>
        other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ed25519PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);
}
