using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.People.OneTimeCodes;

/// <summary>Encrypts the secret of somebody's one-time codes with the keys of this installation.</summary>
internal sealed class OneTimeSecret(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector(
        "Leerspoor.People.OneTimeSecret"
    );

    /// <summary>A new secret, encrypted.</summary>
    public string New() =>
        Convert.ToBase64String(
            protector.Protect(RandomNumberGenerator.GetBytes(OneTimeCode.SecretLength))
        );

    /// <summary>Null when it was tampered with or the keys were lost.</summary>
    public byte[]? Open(string protectedSecret)
    {
        try
        {
            return protector.Unprotect(Convert.FromBase64String(protectedSecret));
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
