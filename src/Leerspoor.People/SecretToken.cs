using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Leerspoor.People;

/// <summary>
/// A secret that somebody carries: on a card, in a link, in a program. It is random (256 bits), so a plain SHA-256 of it is enough to
/// keep; the secret itself is shown once and never stored.
/// </summary>
internal readonly record struct SecretToken(string Value)
{
    public const int HashLength = 64;
    private const int Bytes = 32;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    public static SecretToken New() =>
        new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
}
