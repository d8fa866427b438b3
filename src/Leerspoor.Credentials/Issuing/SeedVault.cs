using System.Collections.Concurrent;
using System.Security.Cryptography;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Encrypts the secret halves of signing keys, and keeps opened ones in memory for as long as the program runs.</summary>
internal sealed class SeedVault(IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector protector = protection.CreateProtector(
        "Leerspoor.Credentials.SigningKey"
    );

    private readonly ConcurrentDictionary<SigningKeyId, Ed25519PrivateKey> opened = new();

    public string Protect(byte[] seed) => Convert.ToBase64String(protector.Protect(seed));

    /// <summary>Null when the seed was encrypted with data-protection keys that are lost.</summary>
    public Ed25519PrivateKey? Open(SigningKey key)
    {
        if (opened.TryGetValue(key.Id, out var known))
            return known;

        byte[] seed;
        try
        {
            seed = protector.Unprotect(Convert.FromBase64String(key.ProtectedSeed));
        }
        catch (CryptographicException)
        {
            return null;
        }

        try
        {
            return opened.GetOrAdd(key.Id, Ed25519PrivateKey.FromSeed(seed));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    public void Dispose()
    {
        foreach (var key in opened.Values)
            key.Dispose();
    }
}
