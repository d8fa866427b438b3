using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Connecting;

/// <summary>Reads a body as far as it may go, whether or not somebody said before how long it is.</summary>
internal static class LimitedBody
{
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
