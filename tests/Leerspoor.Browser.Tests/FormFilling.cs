using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Leerspoor.Browser.Tests;

/// <summary>What a person does with a form on the screen.</summary>
internal static class FormFilling
{
    // a busy machine is no fault of the page
    private const float Patience = 90_000;

    /// <summary>The form that the page calls <paramref name="name"/>.</summary>
    public static ILocator Form(this IPage page, string name) =>
        page.Locator($"form:has(input[name='_handler'][value='{name}'])");

    public static async Task PickAsync(this ILocator form, string name, string? value = null)
    {
        var choice = value is null
            ? $"input[name='{name}']"
            : $"input[name='{name}'][value='{value}']";
        // The picture lies over the radio button itself, as it does for a finger.
        await form.Locator(choice).First.CheckAsync(new() { Force = true });
    }

    public static Task WriteAsync(this ILocator form, string name, string text) =>
        form.Locator($"[name='{name}']").FillAsync(text);

    public static async Task SendAsync(this ILocator form)
    {
        var page = form.Page;
        await form.Locator("button[type=submit], button:not([type])").First.ClickAsync();
        await page.ReadyAsync();
    }

    /// <summary>Follows the first link whose address begins like this.</summary>
    public static async Task FollowAsync(this IPage page, string addressBeginsWith)
    {
        await page.Locator($"main a[href^='{addressBeginsWith}']").First.ClickAsync();
        await page.ReadyAsync();
    }

    /// <summary>Waits until the page can be read. On a busy machine now and then one of the two events is never told.</summary>
    public static async Task ReadyAsync(this IPage page) =>
        await await Task.WhenAny(
            page.WaitForLoadStateAsync(LoadState.DOMContentLoaded),
            page.WaitForLoadStateAsync(LoadState.Load)
        );

    /// <summary>Waits until the browser is at an address that ends like this and the page can be read.</summary>
    public static Task ArriveAsync(this IPage page, string end) =>
        page.ArriveAsync(
            new Regex(Regex.Escape(end) + "$", RegexOptions.None, TimeSpan.FromSeconds(1))
        );

    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await page.IsAtAsync(address);
        await page.ReadyAsync();
    }

    /// <summary>
    /// Looks at the address until it is so. Playwright's own waiting for an address hangs when the browser is there already: then it waits for an event that was told
    /// before.
    /// </summary>
    public static Task IsAtAsync(this IPage page, Regex address) =>
        Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = Patience });

    /// <inheritdoc cref="IsAtAsync"/>
    public static Task IsNotAtAsync(this IPage page, Regex address) =>
        Assertions.Expect(page).Not.ToHaveURLAsync(address, new() { Timeout = Patience });

    public static Task<string> ReadAsync(this IPage page) => page.Locator("main").InnerTextAsync();
}
