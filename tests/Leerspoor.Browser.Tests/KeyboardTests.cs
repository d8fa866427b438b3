using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>Keyboard only, and forced colours: on every page every control is reached, in view and keeps its edge.</summary>
[Collection(Browsing.Name)]
public sealed class KeyboardTests(BrowserApp app)
{
    private const string Controls =
        "() => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')]"
        + ".filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty:true})"
        + " && !(e.type === 'radio' && [...document.getElementsByName(e.name)].indexOf(e) !== Math.max(0, [...document.getElementsByName(e.name)].findIndex(r => r.checked)))).length";

    private const string WhereIsFocus =
        "() => { const e = document.activeElement; if (!e || e === document.body) return null; const r = e.getBoundingClientRect();"
        + " const s = getComputedStyle(e); const l = e.labels?.[0] ? getComputedStyle(e.labels[0]) : s;"
        + " return { seen: r.bottom > 0 && r.top < innerHeight, ring: s.outlineStyle !== 'none' || s.boxShadow !== 'none' || l.outlineStyle !== 'none' || l.boxShadow !== 'none',"
        + " what: e.tagName + ' ' + (e.id || e.name || e.textContent.trim().slice(0, 40)) } }";

    [Theory]
    [InlineData("deelnemer")]
    [InlineData("begeleider")]
    [InlineData("coach")]
    [InlineData("ontwikkelaar")]
    [InlineData("beheerder")]
    public async Task Every_control_is_reached_by_tab_and_shows_that_it_has_the_focus(
        string account
    )
    {
        var pages = await new Pages(app).ReachAsync(account, "/");
        var tab = await app.SignedInAsync(account);
        await tab.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var faults = new List<string>();
        foreach (var page in pages)
            await WalkAsync(tab, page, faults);

        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    private static async Task WalkAsync(IPage tab, ReachedPage page, List<string> faults)
    {
        await tab.GotoAsync(page.Url);
        var controls = await tab.EvaluateAsync<int>(Controls);
        var reached = 0;
        for (var step = 0; step < Math.Min(controls + 5, 150); step++)
        {
            await tab.Keyboard.PressAsync("Tab");
            if (await tab.EvaluateAsync<Focus?>(WhereIsFocus) is not { } focus)
                break;
            reached++;
            if (!focus.Seen || !focus.Ring)
                faults.Add(
                    $"{page.Route}: {focus.What} {(focus.Seen ? "shows no focus" : "is out of view")}"
                );
        }

        if (reached < Math.Min(controls, 150))
            faults.Add($"{page.Route}: {reached} of {controls} controls reached by Tab");
    }

    private sealed class Focus
    {
        public bool Seen { get; set; }
        public bool Ring { get; set; }
        public string What { get; set; } = "";
    }
}
