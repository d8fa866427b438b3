using Shouldly;
using Xunit;

namespace Leerspoor.MetroMaps.Tests;

public class JsonTests
{
    [Fact]
    public void A_layout_reads_back_as_it_was_written()
    {
        var written = LayoutJson.Write(MapLayouter.LayOut(RandomMaps.Make(5, 20, 9)).Layout!);
        LayoutReading.TryRead(written, out var layout, out _).ShouldBeTrue();
        LayoutJson.Write(layout).ShouldBe(written);
    }

    [Fact]
    public void A_map_reads_back_as_it_was_written()
    {
        var written = MapJson.Write(RandomMaps.Make(5, 20, 9));
        MapJson.TryRead(written, out var map, out _).ShouldBeTrue();
        MapJson.Write(map).ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"lines\":[]}")]
    [InlineData("{\"lines\":[{\"id\":1,\"stations\":[]}],\"stations\":[]}")]
    [InlineData("{\"lines\":[{\"id\":null,\"stations\":[]}],\"stations\":[]}")]
    [InlineData("{\"lines\":{},\"stations\":[]}")]
    public void What_is_no_map_is_refused_with_a_reason(string text)
    {
        MapJson.TryRead(text, out _, out var mistake).ShouldBeFalse();
        mistake.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"stations\":{\"a\":{\"x\":1e300,\"y\":0}},\"edges\":[]}")]
    [InlineData("{\"stations\":{\"a\":{\"x\":\"1\",\"y\":0}},\"edges\":[]}")]
    [InlineData(
        "{\"stations\":{},\"edges\":[{\"line\":\"a\",\"from\":\"a\",\"to\":\"b\",\"points\":[[1]]}]}"
    )]
    public void What_is_no_layout_is_refused_with_a_reason(string text)
    {
        LayoutReading.TryRead(text, out _, out var mistake).ShouldBeFalse();
        mistake.ShouldNotBeNullOrWhiteSpace();
    }
}
