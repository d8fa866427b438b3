using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Baking;

/// <summary>Pictures that are made to hurt whoever opens them.</summary>
public class HostilePictureTests
{
    private static readonly byte[] Plain = PngPicture.Write(96, 96, new byte[96 * 96 * 4]);

    [Theory]
    [InlineData("zTXt")]
    [InlineData("iTXt")]
    [InlineData("iCCP")]
    [InlineData("tEXt")]
    [InlineData("eXIf")]
    public void Nothing_but_the_pixels_has_to_be_unpacked_in_a_picture_that_we_keep(string name)
    {
        var kept = PngPicture.Clean(With(name, Bomb("Comment")));

        kept.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)).ShouldBe(-1);
        kept.ShouldBe(PngPicture.Clean(Plain));
    }

    [Theory]
    [InlineData("zTXt")]
    [InlineData("iTXt")]
    public void A_badge_that_unpacks_without_end_is_not_unpacked(string name)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should
            .Throw<RefusedInputException>(() =>
                BakedBadge.TakeFrom(With(name, Bomb("openbadgecredential")))
            )
            .Reason.ShouldBeOneOf(CheckReasons.ImageMalformed, CheckReasons.ImageWithoutBadge);

        // the bomb is 64 MB when unpacked
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8 * 1024 * 1024);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY % a SYSTEM \"http://127.0.0.1/a\"> %a;]>")]
    [InlineData("<!DOCTYPE svg SYSTEM \"http://127.0.0.1/svg.dtd\">")]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
    )]
    public void In_every_encoding_an_SVG_with_a_document_type_is_refused_unread(string type)
    {
        var svg = $"""
            <?xml version="1.0"?>{type}<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential>&a;</openbadges:credential></svg>
            """;

        Refused(Encoding.UTF8.GetBytes(svg)).ShouldBe(CheckReasons.ImageUnsafe);
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
            Refused([.. encoding.GetPreamble(), .. encoding.GetBytes(svg)]).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(200, CheckReasons.ImageWithoutBadge)]
    [InlineData(300, CheckReasons.ImageUnsafe)]
    [InlineData(500_000, CheckReasons.ImageUnsafe)]
    public void An_SVG_nested_deeper_than_any_drawing_is_refused_before_it_is_built(
        int depth,
        string reason
    )
    {
        var svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\">"
            + string.Concat(Enumerable.Repeat("<g>", depth))
            + string.Concat(Enumerable.Repeat("</g>", depth))
            + "</svg>";

        Refused(Encoding.UTF8.GetBytes(svg)).ShouldBe(reason);
    }

    private static string? Refused(byte[] picture)
    {
        try
        {
            BakedBadge.TakeFrom(picture);
            return null;
        }
        catch (RefusedInputException refused)
        {
            return refused.Reason;
        }
    }

    private static byte[] With(string name, byte[] contents)
    {
        // behind the first part: eight bytes of signature and 25 of IHDR
        const int start = 33;
        return
        [
            .. Plain[..start],
            .. PngChunks.Write(Encoding.ASCII.GetBytes(name), contents),
            .. Plain[start..],
        ];
    }

    private static byte[] Bomb(string keyword)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
                zlib.Write(block);
        }
        // keyword, zero, and for iTXt: compressed, by deflate, no language, no translation
        return [.. Encoding.ASCII.GetBytes(keyword), 0, 1, 0, 0, 0, .. packed.ToArray()];
    }
}
