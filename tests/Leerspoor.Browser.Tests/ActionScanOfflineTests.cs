using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using static Leerspoor.Browser.Tests.ActionScanScene;
using static Microsoft.Playwright.Assertions;

namespace Leerspoor.Browser.Tests;

/// <summary>Wifi that goes away, a browser that crashes, a page that is loaded again meanwhile: nothing is lost.</summary>
[Collection(Browsing.Name)]
public sealed partial class ActionScanOfflineTests(BrowserApp app)
{
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
    public async Task A_live_page_is_loaded_again_without_wifi_and_shows_what_was_not_sent_yet()
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(moderator, "Herladen");
        await WaitLiveAsync(moderator);
        var writer = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);
        await WaitKeptAsync(writer);
        await writer.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "maatwerk", "Voor het herladen.");
        await Level(writer, "maatwerk", "mature").CheckAsync(new() { Force = true });
        await Field(writer, "maatwerk", "what").First.FillAsync("Een actiepunt zonder wifi");

        await writer.ReloadAsync();
        await WaitLiveAsync(writer);

        await Expect(Field(writer, "maatwerk", "notes"))
            .ToHaveValueAsync("Voor het herladen.", Patient);
        await Expect(Level(writer, "maatwerk", "mature")).ToBeCheckedAsync();
        await Expect(Field(writer, "maatwerk", "what").First)
            .ToHaveValueAsync("Een actiepunt zonder wifi");
        (
            await writer.EvaluateAsync<string>(
                "() => getComputedStyle(document.querySelector('.stage')).display"
            )
        ).ShouldBe("flex");
        var notes = Field(writer, "maatwerk", "notes");
        await notes.PressAsync("Control+End");
        await notes.PressSequentiallyAsync(" En erna.", new() { Delay = 15 });
        await writer.Context.SetOfflineAsync(false);

        await Expect(Level(moderator, "maatwerk", "mature"))
            .ToBeCheckedAsync(new() { Timeout = 60_000 });
        await Expect(Panel(moderator, "maatwerk").Locator("[data-show=actions]"))
            .ToContainTextAsync("Een actiepunt zonder wifi", new() { Timeout = 60_000 });
        await WaitSavedAsync(writer);
        var other = await OpenAsync(await app.SignedInAsync("moderator", 1280, 800), home);
        foreach (var page in new[] { writer, other })
            await Expect(Field(page, "maatwerk", "notes"))
                .ToHaveValueAsync("Voor het herladen. En erna.", Patient);
        await CloseAsync(moderator, writer, other);
    }

    [Fact]
    public async Task What_was_typed_after_the_report_was_final_is_offered_to_be_copied_or_thrown_away()
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(moderator, "Te laat");
        var writer = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);
        await writer.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "maatwerk", "Dit kwam te laat.");

        var other = await app.SignedInAsync("notulist", 1280, 800);
        await other.GotoAsync($"{home}/afronden");
        await other.Form("wrap-up").SendAsync();
        await other.Form("final").SendAsync();
        await other.ArriveAsync($"{home}");
        await writer.Context.SetOfflineAsync(false);

        var left = writer.Locator("[data-left]");
        await Expect(left).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(left.Locator("textarea")).ToHaveValueAsync("Dit kwam te laat.");
        await Expect(Field(writer, "maatwerk", "notes"))
            .Not.ToBeEditableAsync(new() { Timeout = 60_000 });
        await writer.GotoAsync(home);
        await Expect(left).ToBeVisibleAsync();
        await left.Locator("[data-left-drop]").ClickAsync();
        await Expect(left).ToBeHiddenAsync();
        (await writer.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
        await CloseAsync(moderator, writer, other);
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_no_page_and_no_text_on_a_shared_device()
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(moderator, "Gedeeld apparaat");
        var writer = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);
        await WaitKeptAsync(writer);
        await TypeAsync(writer, "maatwerk", "Van de eerste.");
        await WaitSavedAsync(writer);

        await writer.GotoAsync("/actiescans");
        await writer.EvaluateAsync(
            "() => document.querySelector(\"form[action='/afmelden']\").submit()"
        );
        await writer.ArriveAsync(SignIn());

        (
            await writer.EvaluateAsync<int>(
                "async () => (await caches.keys()).length + localStorage.length + (await navigator.serviceWorker.getRegistrations()).length"
            )
        ).ShouldBe(0);
        await CloseAsync(moderator, writer);
    }

    [GeneratedRegex(
        "Zonder wifi geschreven\\..*Van de notulist\\.|Van de notulist\\..*Zonder wifi geschreven\\.",
        RegexOptions.Singleline,
        1000
    )]
    private static partial Regex BothTexts();

    [GeneratedRegex("/aanmelden(\\?.*)?$", RegexOptions.None, 1_000)]
    private static partial Regex SignIn();
}
