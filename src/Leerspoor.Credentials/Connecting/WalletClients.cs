using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Leerspoor.Credentials.Connecting;

/// <summary>
/// Registered programs, without a table: the id that a program gets is its own registration, sealed with the installation's keys. Anyone may register, so nothing
/// that anyone can fill up is kept.
/// </summary>
internal sealed class WalletClients(IDataProtectionProvider protection)
{
    private const int IdMaxLength = 4000;
    private readonly IDataProtector ids = protection.CreateProtector("Leerspoor.Wallet.Client");
    private readonly IDataProtector secrets = protection.CreateProtector("Leerspoor.Wallet.Secret");

    /// <summary>Whether an id is one that we open again: what is longer does not fit in the address of a page.</summary>
    public static bool Fits(string id) => id.Length is > 0 and <= IdMaxLength;

    public string IdOf(WalletClient client) =>
        Base64Url.EncodeToString(ids.Protect(JsonSerializer.SerializeToUtf8Bytes(client)));

    /// <summary>A secret that fits this id; another one each time, and all of them fit.</summary>
    public string SecretOf(string id) => Base64Url.EncodeToString(secrets.Protect(Digest(id)));

    /// <summary>The program with this id; null when we did not give it.</summary>
    public WalletClient? Find(string? id) =>
        id is not null && Fits(id) && Opened(ids, id) is { } bytes
            ? JsonSerializer.Deserialize<WalletClient>(bytes)
            : null;

    public bool IsSecret(string id, string? secret) =>
        secret is { Length: > 0 and <= IdMaxLength }
        && Opened(secrets, secret) is { } digest
        && CryptographicOperations.FixedTimeEquals(digest, Digest(id));

    public static string HashOf(string text) => Convert.ToHexStringLower(Digest(text));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static byte[]? Opened(IDataProtector protector, string text)
    {
        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(text));
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
