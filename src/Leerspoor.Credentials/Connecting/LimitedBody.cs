using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Leerspoor.Credentials.Connecting;

/// <summary>Reads a body as far as it may go, whether or not somebody said before how long it is.</summary>
internal static class LimitedBody
{
    /// <summary>Whether it says to be of one of these, or JSON under another name, or nothing.</summary>
    public static bool IsOf(HttpRequest request, params string[] types) =>
        string.IsNullOrEmpty(request.ContentType)
        || (
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (
                type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
                || types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
            )
        );

    /// <summary>All of it; null when it is larger than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.ContentLength > most)
            return null;

        // One byte more than allowed tells "too large" from "just fits".
        var buffer = new byte[(int)(request.ContentLength ?? most) + 1];
        var read = await request.Body.ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            ct
        );
        return read > most ? null : buffer[..read];
    }
}
