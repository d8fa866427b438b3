using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Leerspoor.MetroLines.Leading;

/// <summary>A form over a row that others may change at the same time.</summary>
internal interface ISeenForm
{
    /// <summary>The stamp of the row as this form showed it first; null when nobody looked before writing.</summary>
    string? Seen { get; set; }
}

internal static class SeenStamp
{
    /// <summary>22 letters: the same for as long as every field of the form says the same. What the form does not show does not count. Null for no row.</summary>
    public static string? Of(ISeenForm? shown) =>
        shown is null
            ? null
            : Base64Url.EncodeToString(
                SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object>(shown)).AsSpan(0, 16)
            );
}
