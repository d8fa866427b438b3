using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Leerspoor.People.OneTimeCodes;

/// <summary>Time-based one-time codes of RFC 6238 (over RFC 4226): HMAC-SHA-1, thirty seconds, six digits, as every authenticator app has them.</summary>
internal static class OneTimeCode
{
    public const int SecretLength = 20;
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step.</summary>
    public static string At(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's own algorithm; SHA-1 is sound within HMAC, and apps know no other.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var offset = mac[^1] & 0x0f;
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[offset..]) & 0x7fffffff;
        return (number % (uint)Math.Pow(10, digits))
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(digits, '0');
    }

    /// <summary>The step that <paramref name="typed"/> belongs to: now, or one step off for clocks that differ; null when it is wrong.</summary>
    public static long? Find(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now)
    {
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        var right = StepAt(now);
        long? found = null;
        foreach (var step in new[] { right, right - 1, right + 1 })
            if (
                CryptographicOperations.FixedTimeEquals(
                    Encoding.ASCII.GetBytes(At(secret, step)),
                    Encoding.ASCII.GetBytes(digits)
                )
            )
                found ??= step;
        return found;
    }

    /// <summary>The secret as people can type it over, RFC 4648 base 32 without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int held = 0,
            bits = 0;
        foreach (var one in bytes)
        {
            held = (held << 8) | one;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        if (bits > 0)
            text.Append(Alphabet[(held << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>What an authenticator app reads from the QR code.</summary>
    public static string AppAddress(ReadOnlySpan<byte> secret, string userName) =>
        $"otpauth://totp/Leerspoor:{Uri.EscapeDataString(userName)}?secret={Base32(secret)}&issuer=Leerspoor";
}
