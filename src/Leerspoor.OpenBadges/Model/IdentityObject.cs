using System.Security.Cryptography;
using System.Text;

namespace Leerspoor.OpenBadges;

/// <summary>
/// A way to recognise a person without naming them (Open Badges 3.0, appendix B.2.3): the SHA-256 of a value and a salt. A badge so made can be checked
/// by who knows the value, and says nothing to who does not.
/// </summary>
/// <param name="IdentityType">From the standard's list: <c>emailAddress</c>, <c>name</c>, <c>identifier</c>...</param>
/// <param name="IdentityHash"><c>sha256$</c> and the hash in hexadecimals, or the plain value when not hashed.</param>
/// <param name="Hashed">Whether it is hashed.</param>
/// <param name="Salt">What was put after the value before hashing.</param>
public sealed record IdentityObject(
    string IdentityType,
    string IdentityHash,
    bool Hashed,
    string? Salt
)
{
    private const string Sha256 = "sha256$";

    /// <summary>A hashed e-mail address, lower-cased first; with a fresh salt when none is given.</summary>
    public static IdentityObject ForEmail(string email, string? salt = null) =>
        Of("emailAddress", email.ToLowerInvariant(), salt);

    /// <summary>A hashed value of any kind, taken as it is; with a fresh salt when none is given.</summary>
    public static IdentityObject Of(string identityType, string value, string? salt = null)
    {
        salt ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return new IdentityObject(identityType, Hash(value, salt), true, salt);
    }

    /// <summary>Whether this stands for the value. E-mail addresses are compared in lower case.</summary>
    public bool Matches(string value)
    {
        if (IdentityType == "emailAddress")
            value = value.ToLowerInvariant();
        return Hashed
            ? IdentityHash.StartsWith(Sha256, StringComparison.Ordinal)
                && string.Equals(
                    IdentityHash,
                    Hash(value, Salt ?? ""),
                    StringComparison.OrdinalIgnoreCase
                )
            : string.Equals(
                IdentityHash,
                value,
                IdentityType == "emailAddress"
                    ? StringComparison.OrdinalIgnoreCase
                    : StringComparison.Ordinal
            );
    }

    private static string Hash(string value, string salt) =>
        Sha256 + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value + salt)));
}
