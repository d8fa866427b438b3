using System.IO.Compression;
using System.Text;
using Leerspoor.ActionScans.Tests.Paper;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Leerspoor.Browser.Tests.ActionScanScene;
using static Microsoft.Playwright.Assertions;

namespace Leerspoor.Browser.Tests;

/// <summary>After the talk: wrapping up together, the report, and the same talk on paper; with a script and without.</summary>
[Collection(Browsing.Name)]
public sealed class ActionScanReportTests(BrowserApp app)
{
    [Fact]
    public async Task Two_people_who_wrap_up_see_what_the_other_does_without_loading_again()
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800);
        var home = await BegunAsync(moderator, "Rondt samen af");
        var writer = await OpenAsync(await app.SignedInAsync("notulist", 1280, 800), home);
        await moderator.GotoAsync($"{home}/afronden");
        await moderator.Form("wrap-up").SendAsync();
        await WaitLiveAsync(moderator);
        await Expect(writer.Locator("[data-phase-is='3']"))
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
        await writer.GotoAsync($"{home}/afronden");
        await WaitLiveAsync(writer);

        await Panel(writer, "digitale-tools").Locator("summary").ClickAsync();
        await Field(writer, "digitale-tools", "what").First.FillAsync("De tablet uitproberen");
        await moderator.Locator("[data-field=open]").FillAsync("Wie belt?");

        await Expect(Panel(moderator, "digitale-tools").Locator("[data-count]"))
            .ToHaveTextAsync("1 actiepunt", new() { Timeout = 60_000 });
        await Expect(Field(moderator, "digitale-tools", "what").First)
            .ToHaveValueAsync("De tablet uitproberen", Patient);
        await Expect(writer.Locator("[data-field=open]")).ToHaveValueAsync("Wie belt?", Patient);
        var third = await OpenAsync(await app.SignedInAsync("moderator", 1280, 800), home);
        await Level(third, "maatwerk", "advanced").CheckAsync(new() { Force = true });
        await Expect(writer.Locator("[data-level-word=maatwerk]"))
            .ToHaveTextAsync("Gevorderd", new() { Timeout = 60_000 });

        await writer.Form("final").SendAsync();
        await Expect(moderator.Locator("[data-phase-is='4']"))
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
        await CloseAsync(moderator, writer, third);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_report_is_read_on_a_page_and_downloaded_as_word_and_pdf(bool javaScript)
    {
        var page = await app.SignedInAsync("notulist", 1280, 800, javaScript);
        var home = await BegunAsync(page, "Verslag");
        await page.GotoAsync($"{home}/notities?factor=maatwerk");
        if (javaScript)
            await WaitLiveAsync(page);
        await Field(page, "maatwerk", "notes").FillAsync("Het rooster wordt samen gemaakt.");
        if (javaScript)
            await WaitSavedAsync(page);
        else
            await page.Form("factor-maatwerk").SendAsync();
        await page.GotoAsync($"{home}/afronden");
        await page.Form("wrap-up").SendAsync();
        await page.Form("final").SendAsync();
        await page.ArriveAsync($"{home}");

        await page.GotoAsync($"{home}/verslag");

        (await page.ReadAsync()).ShouldContain("Het rooster wordt samen gemaakt.");
        Encoding.ASCII.GetString(await DownloadAsync(page, "pdf"), 0, 5).ShouldBe("%PDF-");
        using var word = new ZipArchive(new MemoryStream(await DownloadAsync(page, "word")));
        using var text = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        (await text.ReadToEndAsync()).ShouldContain("Het rooster wordt samen gemaakt.");
        await CloseAsync(page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_was_filled_in_is_looked_at_first_and_then_taken_over(
        bool javaScript
    )
    {
        var page = await app.SignedInAsync("moderator", 1280, 800, javaScript);
        var home = await BegunAsync(page, "Op papier");
        await page.GotoAsync($"{home}/papier");
        var form = FilledIn.Of(
            await DownloadAsync(page, "formulier"),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["maatwerk_notes"] = "Met de pen geschreven.",
                ["maatwerk_level"] = "advanced",
                ["maatwerk_what1"] = "Folder maken",
            }
        );

        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "ingevuld.pdf",
                MimeType = "application/pdf",
                Buffer = form,
            }
        );
        await page.Form("read-paper").SendAsync();

        var preview = await page.ReadAsync();
        preview.ShouldContain("Met de pen geschreven.");
        preview.ShouldContain("Folder maken");
        await page.Form("take-over").SendAsync();
        await page.ArriveAsync("/verslag");
        (await page.ReadAsync()).ShouldContain("Met de pen geschreven.");
        await CloseAsync(page);
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string ending)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator($"main a[href$='/{ending}']").First.ClickAsync()
        );
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }
}
