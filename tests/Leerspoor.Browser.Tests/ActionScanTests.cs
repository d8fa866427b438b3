using System.Text.RegularExpressions;
using Leerspoor.ActionScans.Running;
using Shouldly;
using Xunit;
using static Leerspoor.Browser.Tests.ActionScanScene;
using static Microsoft.Playwright.Assertions;

namespace Leerspoor.Browser.Tests;

/// <summary>A session on several devices at once, and without JavaScript; every page for everybody.</summary>
[Collection(Browsing.Name)]
public sealed partial class ActionScanTests(BrowserApp app)
{
    private const string Overflow =
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

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
            faults.AddRange((await Axe.FaultsAsync(page)).Select(fault => $"{address}: {fault}"));
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

    [GeneratedRegex("a11woord", RegexOptions.None, 1000)]
    private static partial Regex EveryA();

    [GeneratedRegex("b11woord", RegexOptions.None, 1000)]
    private static partial Regex EveryB();
}
