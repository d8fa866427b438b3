using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Leerspoor.ActionScans.Running;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Leerspoor.Browser.Tests;

/// <summary>A session on several devices at once: live, without wifi, after a crash, and without JavaScript.</summary>
[Collection(Browsing.Name)]
public sealed partial class ActionScanTests(BrowserApp app)
{
    private const string Overflow =
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly AxeRunOptions Axe = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        },
    };

    private static readonly LocatorAssertionsToHaveValueOptions Patient = new()
    {
        Timeout = 60_000,
    };

    [Fact]
    public async Task Two_screens_follow_each_other_and_a_third_that_was_offline_loses_nothing()
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(moderator, "Volgt elkaar");
        var writer = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);
        var third = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);
        await WaitLiveAsync(moderator);

        await third.Context.SetOfflineAsync(true);
        await TypeAsync(third, "maatwerk", "Zonder wifi geschreven.");
        await GoAsync(third, "praktijkgericht-leren");
        await TypeAsync(third, "praktijkgericht-leren", "Ook dit onderwerp ging door.");
        await Field(third, "praktijkgericht-leren", "what")
            .First.FillAsync("Meelopen in het magazijn");
        await Expect(third.Locator("[data-saved]"))
            .ToContainTextAsync("veilig op dit apparaat", new() { Timeout = 60_000 });

        await TypeAsync(writer, "maatwerk", "Van de notulist.");
        await Level(moderator, "maatwerk", "advanced").CheckAsync(new() { Force = true });
        await Expect(Level(writer, "maatwerk", "advanced"))
            .ToBeCheckedAsync(new() { Timeout = 60_000 });
        await GoAsync(moderator, "digitale-tools");
        await Expect(Panel(writer, "digitale-tools").Or(writer.Locator("[data-follow-go]")).First)
            .ToBeVisibleAsync(new() { Timeout = 60_000 });

        await third.Context.SetOfflineAsync(false);

        foreach (var page in new[] { writer, third })
        {
            await Expect(Field(page, "maatwerk", "notes")).ToHaveValueAsync(BothTexts(), Patient);
            await Expect(Field(page, "praktijkgericht-leren", "notes"))
                .ToHaveValueAsync("Ook dit onderwerp ging door.", Patient);
            await Expect(Field(page, "praktijkgericht-leren", "what").First)
                .ToHaveValueAsync("Meelopen in het magazijn", Patient);
        }

        await Expect(Panel(moderator, "praktijkgericht-leren").Locator("[data-show=actions]"))
            .ToContainTextAsync("Meelopen in het magazijn", new() { Timeout = 60_000 });
        await Expect(third.Locator("[data-saved]"))
            .ToContainTextAsync("Bewaard om", new() { Timeout = 60_000 });
        await CloseAsync(moderator, writer, third);
    }

    [Fact]
    public async Task A_browser_that_crashed_without_wifi_loses_nothing()
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(moderator, "Valt om");
        var writer = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);
        await writer.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "maatwerk", "Dit stond alleen nog op de laptop.");
        await Expect(writer.Locator("[data-saved]"))
            .ToContainTextAsync("veilig op dit apparaat", new() { Timeout = 60_000 });

        await writer.CloseAsync();
        await writer.Context.SetOfflineAsync(false);
        var again = await OpenAsync(await writer.Context.NewPageAsync(), home);

        await Expect(Field(again, "maatwerk", "notes"))
            .ToHaveValueAsync("Dit stond alleen nog op de laptop.", Patient);
        await again.ReloadAsync();
        await Expect(Field(again, "maatwerk", "notes"))
            .ToHaveValueAsync("Dit stond alleen nog op de laptop.", Patient);
        await CloseAsync(moderator, again);
    }

    [Fact]
    public async Task Two_people_typing_in_one_note_lose_no_word()
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(moderator, "Typt samen");
        var one = await OpenAsync(moderator, home);
        var other = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);

        await Task.WhenAll(
            TypeAsync(one, "maatwerk", Words('a')),
            TypeAsync(other, "maatwerk", Words('b'))
        );

        await Expect(one.Locator("[data-saved]"))
            .ToContainTextAsync("Bewaard om", new() { Timeout = 60_000 });
        await Expect(Field(one, "maatwerk", "notes")).ToHaveValueAsync(EveryB(), Patient);
        await Expect(Field(other, "maatwerk", "notes")).ToHaveValueAsync(EveryA(), Patient);
        var text = await SettledAsync(one, other);
        foreach (var word in $"{Words('a')} {Words('b')}".Split(' '))
            text.Split([' ', '\n']).ShouldContain(word);
        await CloseAsync(one, other);
    }

    [Fact]
    public async Task One_person_does_it_all_without_a_script()
    {
        var page = await app.SignedInAsync("moderator", javaScript: false);
        var home = await BegunAsync(page, "Zonder script");
        await page.GotoAsync($"{home}/notities?factor=maatwerk");
        var form = page.Form("factor-maatwerk");
        await form.WriteAsync("Input.Notes", "Alleen met formulieren.");
        await form.PickAsync("Input.Level", "mature");
        await form.WriteAsync("Input.Actions[0].What", "Een actiepunt");
        await form.SendAsync();
        (await page.ReadAsync()).ShouldContain("Bewaard om");

        await page.GotoAsync($"{home}/afronden");
        await page.Form("wrap-up").SendAsync();

        var text = await page.ReadAsync();
        text.ShouldContain("Voldragen");
        text.ShouldContain("Een actiepunt");
        await CloseAsync(page);
    }

    [Fact]
    public async Task The_browser_merges_exactly_as_the_server_does()
    {
        var page = await app.SignedInAsync("moderator");
        var random = new Random(11);
        var cases = Enumerable
            .Range(0, 400)
            .Select(_ => new[] { Text(random), Text(random), Text(random) })
            .ToArray();

        var merged = await page.EvaluateAsync<string[]>(
            "async (cases) => { const { merge } = await import('/_content/Leerspoor.ActionScans/merge.js'); return cases.map(([o, s, t]) => merge(o, s, t)); }",
            cases
        );

        for (var n = 0; n < cases.Length; n++)
            merged[n].ShouldBe(TextMerge.Of(cases[n][0], cases[n][1], cases[n][2]));
        await CloseAsync(page);
    }

    [Fact]
    public async Task Every_page_of_a_session_is_accessible_and_fits()
    {
        var page = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(page, "Voor iedereen");
        await page.GotoAsync($"{home}/uitnodiging");
        var join = new Uri(
            (await page.Locator(".invite__link a").GetAttributeAsync("href"))!
        ).AbsolutePath;
        var faults = new List<string>();
        string[] pages =
        [
            "/actiescans",
            home,
            $"{home}/scherm",
            $"{home}/notities",
            $"{home}/aanwezigen",
            $"{home}/uitnodiging",
            $"{home}/afronden",
            join,
        ];
        foreach (var address in pages)
        {
            await page.SetViewportSizeAsync(1280, 800);
            await page.GotoAsync(address);
            var result = await page.RunAxe(Axe);
            faults.AddRange(
                result.Violations.Select(fault =>
                    $"{address}: {fault.Id} {fault.Nodes.Length}x {fault.Nodes[0].Html}"
                )
            );
            await page.SetViewportSizeAsync(320, 640);
            if (await page.EvaluateAsync<int>(Overflow) is > 1 and var wide)
                faults.Add($"{address}: scrolls {wide}px sideways at 320");
        }

        faults.ShouldBeEmpty(string.Join('\n', faults));
        await CloseAsync(page);
    }

    private static string Text(Random random) =>
        string.Concat(
            Enumerable
                .Range(0, random.Next(12))
                .Select(_ => new[] { "a", "b", "c", " ", " ", "\n", "  " }[random.Next(7)])
        );

    private static string Words(char who) =>
        string.Join(' ', Enumerable.Range(0, 12).Select(n => $"{who}{n}woord"));

    /// <summary>Plans a session for a new initiative and begins it; gives its address.</summary>
    private static async Task<string> BegunAsync(IPage page, string initiative)
    {
        await page.GotoAsync("/actiescans/nieuw");
        var plan = page.Form("plan");
        await plan.WriteAsync("Input.Name", $"{initiative} {Guid.CreateVersion7():N}");
        await plan.WriteAsync("Input.Plan.Day", "2030-05-14");
        await plan.SendAsync();
        await page.WaitForURLAsync(Scan());
        var home = new Uri(page.Url).AbsolutePath;
        await page.Form("start").SendAsync();
        await page.WaitForURLAsync("**/scherm");
        return home;
    }

    private static async Task<IPage> OpenAsync(IPage page, string home)
    {
        await page.GotoAsync($"{home}/notities?factor=maatwerk");
        await WaitLiveAsync(page);
        return page;
    }

    private static Task WaitLiveAsync(IPage page) =>
        Expect(page.Locator("[data-live=yes]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

    private static ILocator Panel(IPage page, string factor) =>
        page.Locator($"[data-panel='{factor}']");

    private static ILocator Field(IPage page, string factor, string field) =>
        Panel(page, factor).Locator($"[data-field='{field}']");

    private static ILocator Level(IPage page, string factor, string level) =>
        Panel(page, factor).Locator($"[data-field=level][value='{level}']");

    private static Task GoAsync(IPage page, string factor) =>
        page.Locator($"nav a[data-go='{factor}']").ClickAsync();

    // Key by key, as people do, so that saving falls in the middle of words.
    private static async Task TypeAsync(IPage page, string factor, string text)
    {
        var field = Field(page, factor, "notes");
        await field.FocusAsync();
        await field.PressSequentiallyAsync(text, new() { Delay = 15 });
    }

    private static async Task<string> SettledAsync(IPage one, IPage other)
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

    private static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
            await page.Context.DisposeAsync();
    }

    [GeneratedRegex(
        "Zonder wifi geschreven\\..*Van de notulist\\.|Van de notulist\\..*Zonder wifi geschreven\\.",
        RegexOptions.Singleline,
        1000
    )]
    private static partial Regex BothTexts();

    [GeneratedRegex("a11woord", RegexOptions.None, 1000)]
    private static partial Regex EveryA();

    [GeneratedRegex("b11woord", RegexOptions.None, 1000)]
    private static partial Regex EveryB();

    [GeneratedRegex("/actiescans/[0-9a-f-]{36}$", RegexOptions.None, 1000)]
    private static partial Regex Scan();
}
