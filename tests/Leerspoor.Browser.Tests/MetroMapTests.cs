using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>The map of a theme under the hands of two designers: by mouse, by keyboard, and each sees what the other does.</summary>
[Collection(Browsing.Name)]
public sealed class MetroMapTests(BrowserApp app)
{
    private const string Dragged = "warmtebasis";

    [Fact]
    public async Task A_dragged_station_stays_there_and_another_designer_sees_it()
    {
        var (page, home) = await OpenAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(home);
        await page.BringToFrontAsync();
        var before = await PlaceAsync(page, Dragged);
        var box = (await page.Locator(Dot(Dragged)).BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));

        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 30, y + 40, new() { Steps = 4 });
        await page.Mouse.MoveAsync(x + 70, y + 90, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.ArriveAsync($"/werkbank/{Dragged}");

        var after = await PlaceAsync(page, Dragged);
        after.ShouldNotBe(before);
        await other.WaitForFunctionAsync(
            "([key, x]) => { const b = document.querySelector(`[data-station=\"${key}\"] rect`).getBBox(); return Math.abs(b.x - x) < 1; }",
            new object[] { Dragged, after.X }
        );
        await page.Keyboard.PressAsync("Control+z");
        await StandsAtAsync(page, before);
    }

    [Fact]
    public async Task Stations_are_reached_moved_and_put_back_by_keyboard()
    {
        var (page, _) = await OpenAsync();
        var before = await PlaceAsync(page, Dragged);
        await page.FocusAsync(Station(Dragged));

        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.WaitForFunctionAsync(
            "([key, y]) => document.querySelector(`[data-station=\"${key}\"] rect`).getBBox().y > y + 1",
            new object[] { Dragged, before.Y }
        );

        (await FocusAsync(page)).ShouldBe(Dragged);
        await page.Keyboard.PressAsync("ArrowLeft");
        (await FocusAsync(page)).ShouldNotBe(Dragged);
        await page.Keyboard.PressAsync("Control+z");
        await StandsAtAsync(page, before);
    }

    private async Task<(IPage Page, string Home)> OpenAsync()
    {
        var page = await app.SignedInAsync("ontwikkelaar", 1280, 800);
        await page.GotoAsync("/metrokaarten");
        var home = await page.Locator("main table a[href^='/metrokaarten/']")
            .First.GetAttributeAsync("href");
        await page.GotoAsync(home!);
        return (page, home!);
    }

    private static string Station(string key) => $".metro-station[data-station='{key}']";

    private static string Dot(string key) => Station(key) + " rect";

    private static Task<Place> PlaceAsync(IPage page, string key) =>
        page.EvaluateAsync<Place>(
            "s => { const b = document.querySelector(s).getBBox(); return { x: b.x, y: b.y }; }",
            Dot(key)
        );

    private static Task StandsAtAsync(IPage page, Place place) =>
        page.WaitForFunctionAsync(
            "([s, x, y]) => { const b = document.querySelector(s).getBBox(); return Math.abs(b.x - x) < 1 && Math.abs(b.y - y) < 1; }",
            new object[] { Dot(Dragged), place.X, place.Y }
        );

    private static Task<string?> FocusAsync(IPage page) =>
        page.EvaluateAsync<string?>("() => document.activeElement.dataset?.station ?? null");

    public sealed record Place
    {
        public double X { get; set; }
        public double Y { get; set; }
    }
}
