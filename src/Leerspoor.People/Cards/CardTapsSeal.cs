using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.People.Cards;

/// <summary>Writes <see cref="CardTaps"/> into the page and reads them back.</summary>
internal sealed class CardTapsSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector(
        "Leerspoor.People.CardTaps"
    );

    public string Seal(CardTaps taps) => protector.Protect(JsonSerializer.Serialize(taps));

    /// <summary>Null when there are none, when they were tampered with, or when they belong to another card.</summary>
    public CardTaps? Open(string? kept, SignInCardId card)
    {
        if (kept is not { Length: > 0 })
            return null;
        try
        {
            var taps = JsonSerializer.Deserialize<CardTaps>(protector.Unprotect(kept));
            return taps?.Card == card ? taps : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
