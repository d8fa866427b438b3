using System.Net;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class PageTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_designer_makes_a_theme_with_a_line_and_a_station_without_script()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/metrokaarten");
        await visitor.SubmitAsync(
            "form:has(#input-titlenl)",
            ("Input.TitleNl", "Robotica"),
            ("Input.LeadNl", "Samen beginnen.")
        );
        var home = visitor.Location!;
        await visitor.GetAsync($"{home}/lijnen/nieuw");
        await visitor.SubmitAsync("form:has(#input-namenl)", ("Input.NameNl", "Cobots"));
        var line = visitor.Location!;
        foreach (var name in new[] { "Kennismaken", "Veilig werken" })
        {
            await visitor.GetAsync($"{line}/stations/nieuw");
            await visitor.SubmitAsync(
                "form:has(#input-namenl)",
                ("Input.NameNl", name),
                ("Input.Hours", "4")
            );
        }

        var page = await visitor.GetAsync(home);
        page.QuerySelectorAll("svg.metro-map a").Length.ShouldBe(2);
        page.QuerySelector(".metro-frame")!.TextContent.ShouldContain("Kennismaken, lijn A, 4 uur");
        page.QuerySelectorAll(".metro-stops a")
            .Select(a => a.TextContent)
            .ShouldBe(["Kennismaken", "Veilig werken"]);
    }

    [Fact]
    public async Task Buttons_on_the_map_page_undo_and_lay_out_afresh()
    {
        var scene = await MapScene.SetAsync(app);
        using var visitor = await scene.Designer.SignedInAsync();
        await visitor.GetAsync(scene.Home);
        await visitor.SubmitAsync("form:has(button[value=undo])", ("Do", "undo"));
        visitor.Status.ShouldBe(HttpStatusCode.Found);
        (await scene.ShowAsync()).Content.Stations.Count.ShouldBe(5);
        await visitor.GetAsync(scene.Home);
        await visitor.SubmitAsync("form:has(button[value=afresh])", ("Do", "afresh"));
        visitor.Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Everybody_reads_an_open_map_in_words_and_as_a_picture()
    {
        var scene = await MapScene.SetAsync(app);
        await scene.DoAsync<PublishMap, Outcome<Done>>(publish =>
            publish.HandleAsync(scene.Designer.Actor, scene.Map, true, default)
        );
        using var reader = new WebVisitor(await app.AnonymousAsync());

        var page = await reader.GetAsync($"/kaart/{scene.Map.Value}");

        foreach (var link in page.QuerySelectorAll(".line-words .metro-stops a"))
            page.GetElementById(link.GetAttribute("href")!.Split('#')[1]).ShouldNotBeNull();
        page.QuerySelectorAll(".station-words").Length.ShouldBe(6);
        (await reader.GetAsync($"/kaart/{scene.Map.Value}/afdruk"))
            .QuerySelectorAll(".legend li")
            .Length.ShouldBe(2);
        using var file = await reader.Client.GetAsync(
            new Uri($"/kaart/{scene.Map.Value}/kaart.svg", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        file.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
    }
}
