using System.Text;
using Leerspoor.Learning.Shelving;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Learning.Tests;

public sealed class CleanerTests
{
    public static TheoryData<string> Kinds => ["jpeg", "png", "webp"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_personal_stays_and_the_picture_does(string kind)
    {
        var (source, clean) = Cleaned(kind);

        clean.ShouldNotBeNull();
        clean.Length.ShouldBeLessThan(source.Length);
        foreach (var secret in new[] { "GPS", "somebody", "hidden" })
            Encoding.Latin1.GetString(clean).ShouldNotContain(secret);
        MediaType.Recognise(clean).ShouldBe(MediaType.Recognise(source));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cleaning_twice_changes_nothing_more(string kind)
    {
        var clean = Cleaned(kind).Clean!;

        MediaType.Recognise(clean)!.Clean(clean).ShouldBe(clean);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_cut_anywhere_never_throws(string kind)
    {
        var source = Source(kind);
        for (var length = 13; length < source.Length; length++)
        {
            var part = source[..length];
            if (MediaType.Recognise(part) is { } type)
                Should.NotThrow(() => type.Clean(part), $"{kind} cut at {length}");
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void How_to_turn_the_photo_stays(int turn)
    {
        var clean = JpegCleaner.Clean(TestFiles.Jpeg(turn))!;

        var exif = clean.AsSpan().IndexOf("Exif\0\0"u8);
        ExifTurn.Read(clean.AsSpan(exif)).ShouldBe(turn);
    }

    private static (byte[] Source, byte[]? Clean) Cleaned(string kind)
    {
        var source = Source(kind);
        return (source, MediaType.Recognise(source)!.Clean(source));
    }

    private static byte[] Source(string kind) =>
        kind switch
        {
            "jpeg" => TestFiles.Jpeg(turn: 6),
            "png" => TestFiles.Png(),
            _ => TestFiles.Webp(),
        };
}
