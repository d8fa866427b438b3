using System.Text;

namespace Leerspoor.OpenBadges;

/// <summary>Baking in PNG (Open Badges 3.0, section 5.3.1): one uncompressed iTXt chunk with the keyword <c>openbadgecredential</c>.</summary>
internal static class PngBaking
{
    private const string Keyword = "openbadgecredential";

    // Open Badges 2.0, Baking Specification 1.0
    private const string EarlierKeyword = "openbadges";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(PngChunks.Signature);

    public static byte[] Bake(ReadOnlySpan<byte> png, string credential)
    {
        if (!Is(png))
            throw PngChunks.Damaged();

        using var baked = new MemoryStream(png.Length + credential.Length + 64);
        baked.Write(PngChunks.Signature);
        var isFirst = true;
        foreach (var (name, contents, whole) in PngChunks.Of(png))
        {
            if (KeywordOf(name, png[contents]) is not (Keyword or EarlierKeyword))
                baked.Write(png[whole]);
            if (isFirst)
                baked.Write(PngChunks.Write("iTXt"u8, Contents(credential)));
            isFirst = false;
        }
        return baked.ToArray();
    }

    public static string Unbake(ReadOnlySpan<byte> png)
    {
        string? found = null;
        string? earlier = null;
        foreach (var (name, contents, _) in PngChunks.Of(png))
        {
            var keyword = KeywordOf(name, png[contents]);
            if (keyword == Keyword && found is not null)
                throw new RefusedInputException(
                    CheckReasons.ImageSeveralBadges,
                    "There are two badges in this PNG."
                );
            if (keyword == Keyword)
                found = TextOf(name, png[contents]);
            else if (keyword == EarlierKeyword)
                earlier ??= TextOf(name, png[contents]);
        }
        return found
            ?? earlier
            ?? throw new RefusedInputException(
                CheckReasons.ImageWithoutBadge,
                "There is no badge in this PNG."
            );
    }

    private static byte[] Contents(string credential) =>
        [
            .. Encoding.ASCII.GetBytes(Keyword),
            0,
            0, // not compressed
            0, // compression method, of no meaning
            0, // no language
            0, // no translated keyword
            .. Encoding.UTF8.GetBytes(credential),
        ];

    private static string? KeywordOf(string name, ReadOnlySpan<byte> contents)
    {
        if (name is not ("iTXt" or "tEXt"))
            return null;
        var end = contents.IndexOf((byte)0);
        return end is > 0 and <= 79 ? Encoding.Latin1.GetString(contents[..end]) : null;
    }

    // PNG, section 11.3.3.4: keyword, flag, method, language, translated keyword, text
    private static string TextOf(string name, ReadOnlySpan<byte> contents)
    {
        var rest = contents[(contents.IndexOf((byte)0) + 1)..];
        if (name == "tEXt")
            return Encoding.Latin1.GetString(rest);
        if (rest.Length < 2 || rest[0] != 0)
            throw new RefusedInputException(
                CheckReasons.ImageMalformed,
                "The badge in this PNG is compressed, which Open Badges forbids."
            );

        rest = AfterZero(AfterZero(rest[2..]));
        try
        {
            return Strict.GetString(rest);
        }
        catch (DecoderFallbackException e)
        {
            throw new RefusedInputException(
                CheckReasons.ImageMalformed,
                "The badge in this PNG is no UTF-8.",
                e
            );
        }
    }

    private static ReadOnlySpan<byte> AfterZero(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)0) is var zero and >= 0
            ? bytes[(zero + 1)..]
            : throw PngChunks.Damaged();
}
