using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Baking;

public class BakedBadgeTests
{
    // one transparent pixel
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    private const string Svg =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><title>é &amp; x</title><path d="M0 0h8v8z"/></svg>""";

    private static readonly string Badge = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Fact]
    public async Task A_badge_in_a_PNG_comes_out_and_verifies()
    {
        var baked = BakedBadge.IntoPng(Png, Badge);
        BakedBadge.TakeFrom(baked).ShouldBe(Badge);
        BakedBadge.IsPicture(baked).ShouldBeTrue();
        (await new Sources().VerifyAsync(BakedBadge.TakeFrom(baked))).Reason.ShouldBeNull();
    }

    [Fact]
    public void The_part_in_the_PNG_is_the_one_the_standard_asks_for()
    {
        var text = Encoding.Latin1.GetString(BakedBadge.IntoPng(Png, "{\"a\":\"é\"}"));
        text.ShouldContain("iTXtopenbadgecredential\0\0\0\0\0{\"a\":\"\u00c3\u00a9\"}");
        text.IndexOf("IHDR", StringComparison.Ordinal)
            .ShouldBeLessThan(text.IndexOf("iTXt", StringComparison.Ordinal));
    }

    [Fact]
    public void Baking_again_replaces_the_badge()
    {
        var twice = BakedBadge.IntoPng(BakedBadge.IntoPng(Png, "{\"a\":1}"), "{\"a\":2}");
        BakedBadge.TakeFrom(twice).ShouldBe("{\"a\":2}");
        var svg = BakedBadge.IntoSvg(BakedBadge.IntoSvg(Svg, "{\"a\":1}"), "a.b.c");
        BakedBadge.TakeFrom(Encoding.UTF8.GetBytes(svg)).ShouldBe("a.b.c");
    }

    [Fact]
    public async Task A_badge_in_an_SVG_comes_out_and_verifies()
    {
        var baked = BakedBadge.IntoSvg(Svg, Badge);
        baked.ShouldContain("xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"");
        baked.ShouldContain("<title>é &amp; x</title>");
        var found = BakedBadge.TakeFrom(Encoding.UTF8.GetBytes(baked));
        (await new Sources().VerifyAsync(found)).Reason.ShouldBeNull();
    }

    [Fact]
    public async Task Texts_that_XML_cannot_hold_survive()
    {
        var odd = Sample.Badge() with { Name = "]]> \uFFFF \u0001 😀 <b>&amp;" };
        var baked = BakedBadge.IntoSvg(Svg, Sample.Signer.Sign(odd, Sample.Now));
        var report = await new Sources().VerifyAsync(
            BakedBadge.TakeFrom(Encoding.UTF8.GetBytes(baked))
        );
        report.Reason.ShouldBeNull();
        report.Credential!.Name.ShouldBe(odd.Name);
    }

    [Fact]
    public void A_badge_of_Open_Badges_2_comes_out_too()
    {
        var old = Chunk("tEXt", "openbadges\0https://example.nl/assertions/1");
        BakedBadge.TakeFrom(With(old)).ShouldBe("https://example.nl/assertions/1");
        BakedBadge
            .TakeFrom(
                """<svg xmlns="http://www.w3.org/2000/svg"><o:assertion xmlns:o="http://openbadges.org" verify="https://example.nl/a"/></svg>"""u8
            )
            .ShouldBe("https://example.nl/a");
    }

    [Fact]
    public void A_picture_without_a_badge_says_so()
    {
        Refused(Png, CheckReasons.ImageWithoutBadge);
        Refused(Encoding.UTF8.GetBytes(Svg), CheckReasons.ImageWithoutBadge);
    }

    [Fact]
    public void Two_badges_in_one_picture_are_refused()
    {
        var one = Chunk("iTXt", "openbadgecredential\0\0\0\0\0{}");
        Refused(With(one, one), CheckReasons.ImageSeveralBadges);
        Refused(
            """<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential verify="a.b.c"/><g><o:credential verify="a.b.d"/></g></svg>"""u8,
            CheckReasons.ImageSeveralBadges
        );
    }

    [Fact]
    public void A_compressed_badge_is_not_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var zlib = new ZLibStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(new byte[16 * 1024 * 1024]);
        var chunk = Chunk(
            "iTXt",
            "openbadgecredential\0\u0001\0\0\0" + Encoding.Latin1.GetString(bomb.ToArray())
        );
        Refused(With(chunk), CheckReasons.ImageMalformed);
    }

    [Fact]
    public void Damaged_pictures_are_refused()
    {
        Refused(Png.AsSpan(..^5), CheckReasons.ImageMalformed);
        var broken = BakedBadge.IntoPng(Png, "{}");
        broken[60] ^= 1;
        Refused(broken, CheckReasons.ImageMalformed);
        var endless = (byte[])Png.Clone();
        BinaryPrimitives.WriteUInt32BigEndian(endless.AsSpan(8), uint.MaxValue);
        Refused(endless, CheckReasons.ImageMalformed);
        Refused("GIF89a"u8, CheckReasons.ImageMalformed);
        Refused("<html/>"u8, CheckReasons.ImageMalformed);
        Refused("<svg"u8, CheckReasons.ImageMalformed);
        Refused([], CheckReasons.ImageMalformed);
        Refused(new byte[BakedBadge.MaxBytes + 1], CheckReasons.ImageTooLarge);
    }

    [Theory]
    [InlineData("""<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>""")]
    [InlineData("""<!DOCTYPE svg [<!ENTITY x "x"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>""")]
    [InlineData("""<!DOCTYPE svg SYSTEM "https://elders.example/x.dtd">""")]
    public void An_SVG_that_asks_for_something_is_refused_unread(string type) =>
        Refused(
            Encoding.UTF8.GetBytes(
                $"""{type}<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential>&x;</o:credential></svg>"""
            ),
            CheckReasons.ImageUnsafe
        );

    private static void Refused(ReadOnlySpan<byte> picture, string reason)
    {
        var bytes = picture.ToArray();
        Should
            .Throw<RefusedInputException>(() => BakedBadge.TakeFrom(bytes))
            .Reason.ShouldBe(reason);
    }

    private static byte[] Chunk(string name, string contents) =>
        PngChunks.Write(Encoding.Latin1.GetBytes(name), Encoding.Latin1.GetBytes(contents));

    private static byte[] With(params byte[][] chunks) =>
        [.. Png[..33], .. chunks.SelectMany(c => c), .. Png[33..]];
}
