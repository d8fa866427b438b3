using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.OpenBadges;

/// <summary>Bytes as text with a letter in front that names the alphabet (Controlled Identifiers 1.0, section 2.4).</summary>
public static class Multibase
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <summary>Longest base58 text that is read: its cost grows with the square of the length, and keys and signatures stay under 100.</summary>
    public const int MaxBase58Length = 256;

    /// <summary>Base58 (Bitcoin alphabet), prefix <c>z</c>.</summary>
    public static string EncodeBase58(ReadOnlySpan<byte> bytes)
    {
        var zeros =
            bytes.IndexOfAnyExcept((byte)0) is var first && first < 0 ? bytes.Length : first;
        var digits = new List<int>(bytes.Length * 2);
        foreach (var b in bytes[zeros..])
        {
            var carry = (int)b;
            for (var i = 0; i < digits.Count; i++)
            {
                carry += digits[i] << 8;
                digits[i] = carry % 58;
                carry /= 58;
            }
            for (; carry > 0; carry /= 58)
                digits.Add(carry % 58);
        }
        digits.Reverse();
        return string.Concat(
            "z",
            new string('1', zeros),
            string.Concat(digits.Select(d => Alphabet[d]))
        );
    }

    /// <summary>Reads prefix <c>z</c>; false for anything else.</summary>
    public static bool TryDecodeBase58(string? text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text is null || text.Length is < 2 or > MaxBase58Length || text[0] != 'z')
            return false;

        var reversed = new List<byte>(text.Length);
        foreach (var c in text.AsSpan(1))
        {
            var carry = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (carry < 0)
                return false;
            for (var i = 0; i < reversed.Count; i++)
            {
                carry += reversed[i] * 58;
                reversed[i] = (byte)carry;
                carry >>= 8;
            }
            for (; carry > 0; carry >>= 8)
                reversed.Add((byte)carry);
        }
        var zeros =
            text.AsSpan(1).IndexOfAnyExcept('1') is var first && first < 0
                ? text.Length - 1
                : first;
        reversed.AddRange(new byte[zeros]);
        reversed.Reverse();
        bytes = [.. reversed];
        return true;
    }

    /// <summary>Base64url without padding, prefix <c>u</c>.</summary>
    public static string EncodeBase64Url(ReadOnlySpan<byte> bytes) =>
        "u" + Base64Url.EncodeToString(bytes);

    /// <summary>Reads prefix <c>u</c>, without padding; false for anything else.</summary>
    public static bool TryDecodeBase64Url(string? text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (
            text is null
            || text.Length < 2
            || text[0] != 'u'
            || text.Contains('=', StringComparison.Ordinal)
            || !Base64Url.IsValid(text.AsSpan(1))
        )
            return false;

        bytes = Base64Url.DecodeFromChars(text.AsSpan(1));
        return true;
    }
}
