using System.Text;
using Leerspoor.Credentials.Batching;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Batching;

/// <summary>Lists as spreadsheets save them.</summary>
public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("naam;bewijs\nAnna;Goed", ';')]
    [InlineData("naam,bewijs\r\nAnna,Goed\r\n\r\n", ',')]
    [InlineData("naam\tbewijs\nAnna\tGoed", '\t')]
    public void Every_separator_is_read(string text, char separator)
    {
        CsvRows
            .Of(Encoding.UTF8.GetBytes(text))
            .ShouldBe([
                ["naam", "bewijs"],
                ["Anna", "Goed"],
            ]);
        text.ShouldContain(separator);
    }

    [Fact]
    public void Quotes_line_breaks_and_a_mark_at_the_beginning_are_read()
    {
        byte[] file =
        [
            .. Encoding.UTF8.Preamble,
            .. "naam;bewijs\n\"Jansen; Anna\";\"Zei \"\"ja\"\"\nen deed het\"\n"u8,
        ];

        CsvRows.Of(file)[1].ShouldBe(["Jansen; Anna", "Zei \"ja\"\nen deed het"]);
    }

    [Fact]
    public void Windows_letters_are_read_also_those_that_Latin_1_does_not_have()
    {
        // \u20AC and \u0161 are 80 and 9A in Windows-1252
        byte[] file = [.. "naam\nMilo"u8, 0x9A, (byte)' ', 0xE9, (byte)' ', 0x80];

        CsvRows.Of(file)[1].ShouldBe(["Milo\u0161 \u00E9 \u20AC"]);
    }

    [Fact]
    public void A_quote_within_a_name_stops_nothing()
    {
        CsvRows.Of("naam;bewijs\nJan \"de Lange\" Bos;x\nPiet;y"u8.ToArray()).Length.ShouldBe(3);
    }
}
