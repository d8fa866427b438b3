using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.People.Passkeys;

/// <summary>What the server asked of a device travels with the page, encrypted, and is worth something for a few minutes.</summary>
internal sealed class PasskeyChallenge(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Leerspoor.People.PasskeyChallenge")
        .ToTimeLimitedDataProtector();

    public PasskeyOffer Offer(string optionsJson, string? state) =>
        new(optionsJson, protector.Protect(state ?? "", Lasts));

    public string? Open(string? sealedState)
    {
        try
        {
            return protector.Unprotect(sealedState ?? "");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>What a page gives to the device, and what it gets back unread.</summary>
internal sealed record PasskeyOffer(string OptionsJson, string State);
