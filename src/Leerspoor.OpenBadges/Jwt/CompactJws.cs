using System.Buffers.Text;
using System.Text;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Jwt;

/// <summary>A signed JWT as received: header, payload and signature in base64url with dots between (RFC 7515, section 7.1).</summary>
internal sealed class CompactJws
{
    private CompactJws(string text, string[] parts)
    {
        Header = JsonReading.ReadMap(Decode(parts[0]));
        Payload = JsonReading.ReadMap(Decode(parts[1]));
        Signature = Decode(parts[2]);
        Signed = Encoding.ASCII.GetBytes(text[..text.LastIndexOf('.')]);
    }

    public JsonMap Header { get; }

    public JsonMap Payload { get; }

    public byte[] Signature { get; }

    /// <summary>What the signature is over.</summary>
    public byte[] Signed { get; }

    /// <summary>The credential: the payload itself (VC Data Model 2.0), or its <c>vc</c> (Open Badges 3.0, section 8.2.4).</summary>
    public JsonMap Credential =>
        !Payload.Has("@context") && Payload["vc"] is JsonMap inner ? inner : Payload;

    /// <summary>Whether a text is of this form; JSON never is.</summary>
    public static bool Looks(string text) =>
        text.AsSpan().Count('.') == 2
        && !text.AsSpan().ContainsAnyExcept(Alphabet)
        && text[0] != '.';

    /// <summary>Reads the three parts; nothing is verified yet.</summary>
    /// <exception cref="RefusedInputException">A part is no base64url or no JSON object.</exception>
    public static CompactJws Parse(string text, int maxBytes)
    {
        if (text.Length > maxBytes)
            throw new RefusedInputException(
                CheckReasons.JsonTooLarge,
                $"More than {maxBytes} bytes."
            );
        return new CompactJws(text, text.Split('.'));
    }

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
        );

    private static byte[] Decode(string part) =>
        Base64Url.IsValid(part)
            ? Base64Url.DecodeFromChars(part)
            : throw new RefusedInputException(
                CheckReasons.JsonMalformed,
                "A part of the token is no base64url."
            );
}
