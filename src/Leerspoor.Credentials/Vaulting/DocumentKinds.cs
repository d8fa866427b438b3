namespace Leerspoor.Credentials.Vaulting;

/// <summary>Kinds of document by their content; what somebody calls a file says nothing.</summary>
internal static class DocumentKinds
{
    public static DocumentKind? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? DocumentKind.Pdf
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? DocumentKind.Jpeg
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            ? DocumentKind.Png
        : null;

    public static (string Type, string Extension) Known(this DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Pdf => ("application/pdf", "pdf"),
            DocumentKind.Jpeg => ("image/jpeg", "jpg"),
            DocumentKind.Png => ("image/png", "png"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
