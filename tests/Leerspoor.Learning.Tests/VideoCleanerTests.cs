using System.Buffers.Binary;
using System.Text;
using Leerspoor.Learning.Shelving;
using Shouldly;
using Xunit;

namespace Leerspoor.Learning.Tests;

public sealed class VideoCleanerTests
{
    private static readonly byte[] Film = [.. "the film itself"u8];

    [Fact]
    public void An_mp4_forgets_where_when_and_with_what_and_keeps_every_place_in_the_file()
    {
        byte[] mp4 =
        [
            .. Box("ftyp", [.. "isom\0\0\0\0isom"u8]),
            .. Box("uuid", [.. "GPS in XMP"u8]),
            .. Box(
                "moov",
                [
                    .. Box("mvhd", [0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
                    .. Box("trak", Box("udta", [.. "GPS of a track"u8])),
                    .. Box("udta", Box("\u00A9xyz", [.. "+51.9+5.4/ GPS"u8])),
                    .. Box("meta", [.. "Telefoon van Marloes"u8]),
                ]
            ),
            .. Box("mdat", Film),
        ];

        var clean = Mp4Cleaner.Clean(mp4)!;

        clean.Length.ShouldBe(mp4.Length);
        var text = Encoding.Latin1.GetString(clean);
        text.ShouldNotContain("GPS");
        text.ShouldNotContain("Marloes");
        text.IndexOf("the film itself", StringComparison.Ordinal)
            .ShouldBe(
                Encoding.Latin1.GetString(mp4).IndexOf("the film itself", StringComparison.Ordinal)
            );
        clean.AsSpan().IndexOf((ReadOnlySpan<byte>)[1, 2, 3, 4]).ShouldBe(-1);
        Mp4Cleaner.Clean(clean).ShouldBe(clean);
    }

    [Fact]
    public void An_mp4_with_a_track_of_places_is_refused()
    {
        byte[] handler = Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. "meta"u8, .. new byte[12]]);
        var mp4 = Box("moov", Box("trak", Box("mdia", handler)));

        Mp4Cleaner.Clean(mp4).ShouldBeNull();
    }

    [Fact]
    public void A_webm_forgets_its_tags_title_date_and_writer()
    {
        byte[] webm =
        [
            .. Element([0x1A, 0x45, 0xDF, 0xA3], [.. "webm"u8]),
            0x18,
            0x53,
            0x80,
            0x67,
            0x01,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            .. Element(
                [0x15, 0x49, 0xA9, 0x66],
                [
                    .. Element([0x7B, 0xA9], [.. "Titel GPS"u8]),
                    .. Element([0x44, 0x61], [1, 2, 3, 4, 5, 6, 7, 8]),
                    .. Element([0x57, 0x41], [.. "Telefoon van Marloes"u8]),
                ]
            ),
            .. Element([0x12, 0x54, 0xC3, 0x67], [.. "LOCATION GPS 51.9"u8]),
            0x1F,
            0x43,
            0xB6,
            0x75,
            0xFF,
            .. Element([0xA3], Film),
            .. Element([0x19, 0x41, 0xA4, 0x69], [.. "GPS"u8]),
        ];

        var clean = WebmCleaner.Clean(webm)!;

        clean.Length.ShouldBe(webm.Length);
        var text = Encoding.Latin1.GetString(clean);
        text.ShouldNotContain("GPS");
        text.ShouldNotContain("Marloes");
        text.ShouldContain("the film itself");
        clean.AsSpan().IndexOf((ReadOnlySpan<byte>)[1, 2, 3, 4, 5, 6, 7, 8]).ShouldBe(-1);
        WebmCleaner.Clean(clean).ShouldBe(clean);
    }

    [Fact]
    public void A_file_that_is_cut_off_or_spoilt_anywhere_never_crashes_a_cleaner()
    {
        byte[] mp4 = [.. Box("ftyp", Film), .. Box("moov", Box("udta", Film))];
        byte[] webm =
        [
            .. Element([0x18, 0x53, 0x80, 0x67], Element([0x12, 0x54, 0xC3, 0x67], Film)),
        ];
        foreach (var whole in new[] { mp4, webm })
            for (var at = 0; at < whole.Length; at++)
            for (var value = 0; value < 256; value += 5)
            {
                var spoilt = (byte[])whole.Clone();
                spoilt[at] = (byte)value;
                foreach (var bytes in new[] { spoilt, spoilt[..at] })
                {
                    (Mp4Cleaner.Clean(bytes)?.Length ?? bytes.Length).ShouldBe(bytes.Length);
                    (WebmCleaner.Clean(bytes)?.Length ?? bytes.Length).ShouldBe(bytes.Length);
                }
            }
    }

    private static byte[] Box(string name, byte[] inside)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)inside.Length + 8);
        return [.. length, .. Encoding.Latin1.GetBytes(name), .. inside];
    }

    private static byte[] Element(byte[] id, byte[] inside) =>
        [.. id, (byte)(0x80 | inside.Length), .. inside];
}
