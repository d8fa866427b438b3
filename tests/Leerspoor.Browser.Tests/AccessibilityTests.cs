using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>WCAG 2.2 AA on every page, for every role that reaches it, at a phone's and a laptop's width.</summary>
[Collection(Browsing.Name)]
public sealed class AccessibilityTests(BrowserApp app)
{
    public static TheoryData<string> Accounts =>
        [
            "",
            "deelnemer",
            "begeleider",
            "coach",
            "docent",
            "ontwikkelaar",
            "makelaar",
            "beheerder",
            "moderator",
            "notulist",
        ];

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Every_page_is_accessible_fits_and_asks_nobody_else(string account)
    {
        var pages = await new Pages(app).ReachAsync(
            account.Length == 0 ? null : account,
            account.Length == 0 ? ["/aanmelden", "/controleren", "/stijl"] : ["/"]
        );
        pages.Count.ShouldBeGreaterThan(account.Length == 0 ? 0 : 2);

        // Each width has a browser process of its own, so both cores look.
        var faults = new ConcurrentQueue<string>();
        await Task.WhenAll(
            InspectAsync(account, pages, 390, 844, faults),
            InspectAsync(account, pages, 1280, 800, faults)
        );

        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [Fact]
    public async Task The_inspection_itself_sees_what_is_wrong()
    {
        var context = await app.VisitorAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/aanmelden");
        (await Axe.FaultsAsync(tab)).ShouldBeEmpty();

        await tab.EvaluateAsync(
            "() => document.querySelector('main').append(document.createElement('img'), document.createElement('iframe'))"
        );

        var faults = await Axe.FaultsAsync(tab);
        faults.ShouldContain(fault =>
            fault.StartsWith("image-alt 1x <img", StringComparison.Ordinal)
        );
        faults.ShouldContain("1 frames, into which nobody looked");
        await context.DisposeAsync();
    }

    private async Task InspectAsync(
        string account,
        IReadOnlyList<ReachedPage> pages,
        int width,
        int height,
        ConcurrentQueue<string> faults
    )
    {
        var context = await app.VisitorAsync(width, height);
        var tab = await context.NewPageAsync();
        if (account.Length > 0)
            await tab.SignInAsync(account);
        Listen(tab, faults);
        foreach (var page in pages)
            await InspectAsync(tab, page, width, faults);
        await context.DisposeAsync();
    }

    private void Listen(IPage tab, ConcurrentQueue<string> faults)
    {
        tab.Request += (_, request) =>
        {
            if (
                request.Url.StartsWith("http", StringComparison.Ordinal)
                && !request.Url.StartsWith(app.Address, StringComparison.Ordinal)
            )
                faults.Enqueue($"{tab.Url} asked {request.Url}");
        };
        tab.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Enqueue($"{tab.Url} console: {message.Text}");
        };
    }

    private static async Task InspectAsync(
        IPage tab,
        ReachedPage page,
        int width,
        ConcurrentQueue<string> faults
    )
    {
        await tab.GotoAsync(page.Url);
        foreach (var fault in await Axe.FaultsAsync(tab))
            faults.Enqueue($"{page.Route} ({page.Account}, {width}): {fault}");
        if (width != 390)
            return;

        foreach (
            var (name, size) in new[] { ("reflow 320", (320, 640)), ("zoom 200 %", (640, 400)) }
        )
        {
            await tab.SetViewportSizeAsync(size.Item1, size.Item2);
            var overflow = await tab.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            if (overflow > 1)
                faults.Enqueue(
                    $"{page.Route} ({page.Account}): {name} scrolls {overflow}px sideways"
                );
        }

        await tab.SetViewportSizeAsync(390, 844);
    }
}
