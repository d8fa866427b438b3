using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>Canvases are laid out by a sheet of their own per kind; a mistake there puts areas on top of each other.</summary>
[Collection(Browsing.Name)]
public sealed class CanvasTests(BrowserApp app)
{
    private const string Overlaps = """
        areas => {
          const boxes = areas.map(area => area.getBoundingClientRect());
          return boxes.filter((a, i) => a.width < 60 || boxes.some((b, j) => j > i &&
            a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
        }
        """;

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task Every_area_of_every_canvas_lies_beside_the_others(int width, int height)
    {
        var page = await app.SignedInAsync("makelaar");
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync("/bedrijfspaden");
        var path = await page.Locator("main a[href^='/bedrijfspaden/']")
            .First.GetAttributeAsync("href");
        string[] links =
        [
            .. await CanvasesAsync(page, $"{path}/behoefte"),
            .. await CanvasesAsync(page, "/canvassen"),
        ];
        links.Length.ShouldBeGreaterThanOrEqualTo(4);

        foreach (var link in links)
        {
            await page.GotoAsync(link);
            var areas = page.Locator(".canvas__area");
            (await areas.CountAsync()).ShouldBeGreaterThan(3, link);
            (await areas.EvaluateAllAsync<int>(Overlaps)).ShouldBe(0, link);
        }
    }

    private static async Task<string[]> CanvasesAsync(IPage page, string list)
    {
        await page.GotoAsync(list);
        return await page.Locator("main a[href^='/canvassen/']:not([href$='/nieuw'])")
            .EvaluateAllAsync<string[]>(
                "all => [...new Set(all.map(a => a.getAttribute('href')))]"
            );
    }
}
