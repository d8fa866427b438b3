using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Contract;

/// <summary>What one person earned once. Random, because whoever knows it may see the credential.</summary>
public readonly record struct CredentialId(Guid Value)
    : ITypedId<CredentialId>,
        IComparable<CredentialId>
{
    /// <summary>122 random bits: unlike other ids it may not be guessed from a neighbour's.</summary>
    public static CredentialId New()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(new Guid(bytes, bigEndian: true));
    }

    public static CredentialId From(Guid value) => new(value);

    public static bool operator <(CredentialId left, CredentialId right) =>
        left.CompareTo(right) < 0;

    public static bool operator <=(CredentialId left, CredentialId right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >(CredentialId left, CredentialId right) =>
        left.CompareTo(right) > 0;

    public static bool operator >=(CredentialId left, CredentialId right) =>
        left.CompareTo(right) >= 0;

    public int CompareTo(CredentialId other) => Value.CompareTo(other.Value);
}
