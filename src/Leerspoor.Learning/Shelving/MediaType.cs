using System.Text;

namespace Leerspoor.Learning.Shelving;

/// <summary>A kind of file that may be uploaded, recognised by its first bytes; what the browser says about it does not count.</summary>
internal sealed record MediaType(string ContentType, bool IsVideo, Func<byte[], byte[]?> Clean)
{
    private static readonly MediaType Jpeg = new("image/jpeg", IsVideo: false, JpegCleaner.Clean);
    private static readonly MediaType Png = new("image/png", IsVideo: false, PngCleaner.Clean);
    private static readonly MediaType Webp = new("image/webp", IsVideo: false, WebpCleaner.Clean);
    private static readonly MediaType Mp4 = new("video/mp4", IsVideo: true, Mp4Cleaner.Clean);
    private static readonly MediaType Webm = new("video/webm", IsVideo: true, WebmCleaner.Clean);

    public static MediaType? Recognise(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (head.StartsWith(PngCleaner.Signature))
            return Png;
        if (head.Length > 12 && Says(head, 0, "RIFF") && Says(head, 8, "WEBP"))
            return Webp;
        if (head.Length > 12 && Says(head, 4, "ftyp") && IsMp4Brand(head.Slice(8, 4)))
            return Mp4;
        return head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && IsWebm(head)
            ? Webm
            : null;
    }

    // The same box format also holds HEIC photos and sound, which a browser would not play as a video.
    private static bool IsMp4Brand(ReadOnlySpan<byte> brand) =>
        Encoding.ASCII.GetString(brand)
            is "isom"
                or "iso2"
                or "iso4"
                or "iso5"
                or "iso6"
                or "mp41"
                or "mp42"
                or "avc1"
                or "M4V "
                or "3gp4"
                or "3gp5";

    private static bool IsWebm(ReadOnlySpan<byte> head) =>
        head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) > 0;

    private static bool Says(ReadOnlySpan<byte> head, int at, string word) =>
        Encoding.ASCII.GetString(head.Slice(at, word.Length)) == word;
}
