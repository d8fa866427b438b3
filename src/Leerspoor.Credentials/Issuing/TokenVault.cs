using System.Collections.Concurrent;
using System.Security.Cryptography;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Encrypts the secret halves of token keys, and keeps opened ones in memory for as long as the program runs.</summary>
internal sealed class TokenVault(IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector protector = protection.CreateProtector(
        "Leerspoor.Credentials.TokenKey"
    );

    private readonly ConcurrentDictionary<TokenKeyId, RsaPrivateKey> opened = new();

    public string Protect(RsaPrivateKey key)
    {
        var secret = key.ToPkcs8();
        try
        {
            return Convert.ToBase64String(protector.Protect(secret));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Null when it was encrypted with data-protection keys that are lost.</summary>
    public RsaPrivateKey? Open(TokenKey key)
    {
        if (opened.TryGetValue(key.Id, out var known))
            return known;

        byte[] secret;
        try
        {
            secret = protector.Unprotect(Convert.FromBase64String(key.ProtectedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }

        try
        {
            return opened.GetOrAdd(key.Id, _ => RsaPrivateKey.FromPkcs8(secret));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public void Dispose()
    {
        foreach (var key in opened.Values)
            key.Dispose();
    }
}
