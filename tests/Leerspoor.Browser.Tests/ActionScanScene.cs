using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerspoor.Browser.Tests;

/// <summary>What people do on the pages of an action scan.</summary>
internal static partial class ActionScanScene
{
    /// <summary>A busy machine is no fault of the page.</summary>
    public static readonly LocatorAssertionsToHaveValueOptions Patient = new() { Timeout = 60_000 };

    /// <summary>Plans a session for a new initiative and begins it; gives its address.</summary>
    public static async Task<string> BegunAsync(IPage page, string initiative)
    {
        await page.GotoAsync("/actiescans/nieuw");
        var plan = page.Form("plan");
        await plan.WriteAsync("Input.Name", $"{initiative} {Guid.CreateVersion7():N}");
        await plan.WriteAsync("Input.Plan.Day", "2030-05-14");
        await plan.SendAsync();
        await page.ArriveAsync(Scan());
        var home = new Uri(page.Url).AbsolutePath;
        await page.Form("start").SendAsync();
        await page.ArriveAsync("/scherm");
        return home;
    }

    public static async Task<IPage> OpenAsync(IPage page, string home)
    {
        await page.GotoAsync($"{home}/notities?factor=maatwerk");
        await WaitLiveAsync(page);
        return page;
    }

    public static Task WaitLiveAsync(IPage page) =>
        Expect(page.Locator("[data-live=yes]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

    public static ILocator Panel(IPage page, string factor) =>
        page.Locator($"[data-panel='{factor}']");

    public static ILocator Field(IPage page, string factor, string field) =>
        Panel(page, factor).Locator($"[data-field='{field}']");

    public static ILocator Level(IPage page, string factor, string level) =>
        Panel(page, factor).Locator($"[data-field=level][value='{level}']");

    public static Task GoAsync(IPage page, string factor) =>
        page.Locator($"nav a[data-go='{factor}']").ClickAsync();

    // Key by key, as people do, so that saving falls in the middle of words.
    public static async Task TypeAsync(IPage page, string factor, string text)
    {
        var field = Field(page, factor, "notes");
        await field.FocusAsync();
        await field.PressSequentiallyAsync(text, new() { Delay = 15 });
    }

    public static async Task<string> SettledAsync(IPage one, IPage other)
    {
        for (var n = 0; n < 60; n++)
        {
            var text = await Field(one, "maatwerk", "notes").InputValueAsync();
            if (text == await Field(other, "maatwerk", "notes").InputValueAsync())
                return text;
            await one.WaitForTimeoutAsync(500);
        }

        throw new TimeoutException("The two screens never came to the same text.");
    }

    public static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
            await page.Context.DisposeAsync();
    }

    /// <summary>The device keeps the page, so that it can be loaded again without wifi.</summary>
    public static Task WaitKeptAsync(IPage page) =>
        Expect(page.Locator("[data-kept=yes]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

    public static Task WaitSavedAsync(IPage page) =>
        Expect(page.Locator("[data-saved=saved]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

    [GeneratedRegex("/actiescans/[0-9a-f-]{36}$", RegexOptions.None, 1000)]
    private static partial Regex Scan();
}
