using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class LiveTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_designer_hears_of_the_change_of_another()
    {
        var scene = await MapScene.SetAsync(app);
        var ct = TestContext.Current.CancellationToken;
        using var visitor = await scene.Designer.SignedInAsync();
        var seen = (await scene.ShowAsync()).Revision;
        using var answer = await visitor.Client.GetAsync(
            new Uri($"{scene.Home}/stroom?na={seen}", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            ct
        );
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
        (await reader.ReadLineAsync(ct)).ShouldBe("retry: 2000");

        await scene.AddLineAsync("Lassen");

        var heard = "";
        while (!heard.StartsWith("data: ", StringComparison.Ordinal))
            heard = (await reader.ReadLineAsync(ct))!;
        int.Parse(heard[6..], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(seen);
    }

    [Fact]
    public async Task A_station_on_the_bench_is_moved_merged_and_taken_off_by_forms()
    {
        var scene = await MapScene.SetAsync(app);
        using var visitor = await scene.Designer.SignedInAsync();
        var stations = (await scene.ShowAsync()).Content.Stations;
        await visitor.GetAsync($"{scene.Home}/werkbank/{stations[1].Key}");

        await visitor.SubmitAsync("form:has(button[value=left])", ("Toward", "left"));
        visitor.Location.ShouldEndWith($"/werkbank/{stations[1].Key}");
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has([name=NameNl])", ("NameNl", "Nieuw"));
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has([name=Other])", ("Other", stations[4].Key));
        var page = await visitor.FollowAsync();

        page.QuerySelectorAll(".metro-bench .edit-row").Length.ShouldBe(2);
        page.QuerySelectorAll(".metro-frame .metro-now").Length.ShouldBe(1);
        var content = (await scene.ShowAsync()).Content;
        content.Stations.Count.ShouldBe(6);
        content.IsInterchange(content.Station(stations[1].Key)!).ShouldBeTrue();
    }
}
