using System.Buffers.Binary;
using System.IO.Compression;

namespace Leerspoor.OpenBadges;

/// <summary>Pictures of badges as PNG: takes in one of others, and writes one's own.</summary>
public static class PngPicture
{
    /// <summary>The least pixels a side; what Open Badges has advised since its first edition.</summary>
    public const int MinSide = 90;

    /// <summary>The most pixels a side: what is larger when unpacked costs every reader memory.</summary>
    public const int MaxSide = 2000;

    private const int Bits = 8;
    private const int TrueColourWithAlpha = 6;

    // what draws the picture, and how its colours are meant (PNG, third edition, sections 11.2 and 11.3); not iCCP, which has to be unpacked and can be a bomb
    private static readonly string[] Kept =
    [
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "gAMA",
        "cHRM",
        "sRGB",
        "pHYs",
        "sBIT",
    ];

    /// <summary>The same picture without texts, times, places, badges of others, and anything behind its end.</summary>
    /// <exception cref="RefusedInputException">No whole PNG, or with sides that are too short or too long.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> png)
    {
        if (!PngBaking.Is(png))
            throw PngChunks.Damaged();

        using var clean = new MemoryStream(png.Length);
        clean.Write(PngChunks.Signature);
        var hasPixels = false;
        foreach (var (name, contents, whole) in PngChunks.Of(png))
        {
            if (name == "IHDR")
                Measure(png[contents]);
            hasPixels |= name == "IDAT";
            if (Kept.Contains(name, StringComparer.Ordinal))
                clean.Write(png[whole]);
        }
        return hasPixels ? clean.ToArray() : throw PngChunks.Damaged();
    }

    /// <summary>Writes pixels, row by row, red, green, blue, alpha.</summary>
    /// <exception cref="ArgumentException">Not four bytes for every pixel.</exception>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> pixels)
    {
        var row = width * 4;
        if (pixels.Length != row * height)
            throw new ArgumentException("Four bytes for every pixel.", nameof(pixels));

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(pixels.Slice(y * row, row));
            }

        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        (head[8], head[9]) = (Bits, TrueColourWithAlpha);
        return
        [
            .. PngChunks.Signature,
            .. PngChunks.Write("IHDR"u8, head),
            .. PngChunks.Write("IDAT"u8, packed.ToArray()),
            .. PngChunks.Write("IEND"u8, []),
        ];
    }

    private static void Measure(ReadOnlySpan<byte> head)
    {
        if (head.Length != 13)
            throw PngChunks.Damaged();
        var width = BinaryPrimitives.ReadUInt32BigEndian(head);
        var height = BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
        if (width is < MinSide or > MaxSide || height is < MinSide or > MaxSide)
            throw new RefusedInputException(
                CheckReasons.ImageTooLarge,
                $"The sides must be {MinSide} to {MaxSide} pixels, not {width} by {height}."
            );
    }
}
