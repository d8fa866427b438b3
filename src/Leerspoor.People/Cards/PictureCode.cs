using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.People.Cards;

/// <summary>Encrypts the four pictures of a card, and compares.</summary>
internal sealed class PictureCode(IDataProtectionProvider protection)
{
    public const int Length = 4;

    private readonly IDataProtector protector = protection.CreateProtector(
        "Leerspoor.People.PictureCode"
    );

    public string Protect(IEnumerable<string> pictures) =>
        protector.Protect(string.Join(' ', pictures));

    public bool Matches(string protectedCode, IEnumerable<string> pictures)
    {
        try
        {
            return protector.Unprotect(protectedCode) == string.Join(' ', pictures);
        }
        catch (CryptographicException)
        {
            // The keys of the installation were lost: nobody's code is right until staff helps.
            return false;
        }
    }
}
