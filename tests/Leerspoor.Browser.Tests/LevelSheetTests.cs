using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>The grid of a skills mapping behaves like a spreadsheet, and keeps up with whoever types.</summary>
[Collection(Browsing.Name)]
public sealed class LevelSheetTests(BrowserApp app)
{
    private const string Cells = "table[data-sheet] input";

    private const string Paste = """
        (cell, text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task Sixty_by_forty_cells_typed_at_full_speed_are_all_kept()
    {
        var page = await BeginAsync(60, 40);
        for (var group = 0; group < 40; group++)
            await TypeColumnAsync(page, group);
        await SavedAsync(page);
        await page.ReloadAsync();

        await ShouldHoldAsync(page, 60, 40);
    }

    [Fact]
    public async Task A_block_pasted_while_what_was_typed_is_still_being_saved_is_kept_with_it()
    {
        var page = await BeginAsync(60, 40);
        await TypeColumnAsync(page, 0);
        await page.FocusAsync("#r0g1");
        var rows = Enumerable
            .Range(0, 60)
            .Select(row =>
                string.Join('\t', Enumerable.Range(1, 39).Select(group => Level(row, group)))
            );
        await page.Locator("#r0g1").EvaluateAsync(Paste, string.Join('\n', rows));
        await SavedAsync(page);
        await page.ReloadAsync();

        await ShouldHoldAsync(page, 60, 40);
    }

    [Fact]
    public async Task Keys_go_from_cell_to_cell_and_take_back_what_was_typed()
    {
        var page = await BeginAsync(4, 3);
        await page.FocusAsync("#r0g0");
        await page.Keyboard.TypeAsync("2,5\n");
        (await FocusAsync(page)).ShouldBe("r1g0");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("Tab");
        (await FocusAsync(page)).ShouldBe("r1g2");
        await page.Keyboard.PressAsync("Home");
        (await FocusAsync(page)).ShouldBe("r1g0");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Shift+Enter");
        (await FocusAsync(page)).ShouldBe("r0g2");
        await page.Keyboard.PressAsync("Control+End");
        (await FocusAsync(page)).ShouldBe("r3g2");
        await page.FocusAsync("#r0g0");
        await page.Keyboard.TypeAsync("4");
        (await page.InputValueAsync("#r0g0")).ShouldBe("4", "typing replaces");
        await page.Keyboard.PressAsync("Control+z");
        (await page.InputValueAsync("#r0g0")).ShouldBe("2,5");
        await page.Keyboard.PressAsync("Control+z");
        (await page.InputValueAsync("#r1g1")).ShouldBe("");
        await page.Keyboard.PressAsync("Control+y");
        (await page.InputValueAsync("#r1g1")).ShouldBe("3");

        await SavedAsync(page);
        await page.ReloadAsync();
        (await page.InputValueAsync("#r0g0")).ShouldBe("2,5");
        (await page.InputValueAsync("#r1g1")).ShouldBe("3");
    }

    [Fact]
    public async Task A_block_of_a_spreadsheet_is_pasted_at_the_cell_and_taken_back_at_once()
    {
        var page = await BeginAsync(4, 3);
        await page.FocusAsync("#r1g1");
        await page.Locator("#r1g1").EvaluateAsync(Paste, "1,5\t2\tte ver\r\n3\tveel\r\n");
        (await page.InputValueAsync("#r1g1")).ShouldBe("1,5");
        (await page.InputValueAsync("#r1g2")).ShouldBe("2");
        (await page.InputValueAsync("#r2g1")).ShouldBe("3");
        (await page.Locator("#r2g2").GetAttributeAsync("aria-invalid")).ShouldBe("true");
        await page.Locator("[data-sheet-state][data-now=wrong]").WaitForAsync();
        await page.Keyboard.PressAsync("Control+z");
        (await page.InputValueAsync("#r2g2")).ShouldBe("");
        await SavedAsync(page);
        await page.ReloadAsync();

        (
            await page.Locator(Cells).EvaluateAllAsync<string[]>("cells => cells.map(c => c.value)")
        ).ShouldAllBe(value => value == "");
    }

    [Fact]
    public async Task Without_a_connection_it_waits_and_nothing_is_lost()
    {
        var page = await BeginAsync(4, 3);
        await page.Context.SetOfflineAsync(true);
        await page.FocusAsync("#r0g0");
        await page.Keyboard.TypeAsync("5\n4\n");
        await page.Locator("[data-sheet-state][data-now=waiting]").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await SavedAsync(page);
        await page.ReloadAsync();

        (await page.InputValueAsync("#r0g0")).ShouldBe("5");
        (await page.InputValueAsync("#r1g0")).ShouldBe("4");
    }

    /// <summary>Sixty cells under each other, a level in each; Enter goes one down.</summary>
    private static async Task TypeColumnAsync(IPage page, int group)
    {
        await page.FocusAsync($"#r0g{group}");
        await page.Keyboard.TypeAsync(
            string.Concat(Enumerable.Range(0, 60).Select(row => $"{Level(row, group)}\n"))
        );
    }

    private static async Task ShouldHoldAsync(IPage page, int rows, int groups)
    {
        var kept = await page.Locator(Cells)
            .EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.value)");
        kept.Length.ShouldBe(rows * groups);
        for (var row = 0; row < rows; row++)
        for (var group = 0; group < groups; group++)
            kept[(row * groups) + group].ShouldBe(Level(row, group), $"{row},{group}");
    }

    private static string Level(int row, int group) =>
        string.Create(CultureInfo.InvariantCulture, $"{(row + group) % 5},5")
            .Replace("0,5", "5", StringComparison.Ordinal);

    private static Task SavedAsync(IPage page) =>
        page.Locator("[data-sheet-state][data-now=saved]").WaitForAsync();

    private static Task<string> FocusAsync(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.id");

    private async Task<IPage> BeginAsync(int rows, int groups)
    {
        var page = await app.SignedInAsync("ontwikkelaar", 1280, 900);
        await page.GotoAsync("/skillsmapping");
        await page.FillAsync("#input-title", $"Rooster {rows} bij {groups}");
        await page.FillAsync(
            "#input-pasted",
            "Code\tSpecialisme\t"
                + string.Join(
                    '\t',
                    Enumerable.Range(1, groups).Select(group => $"G{group}\tgewenst")
                )
                + "\n"
                + string.Join('\n', Enumerable.Range(1, rows).Select(row => $"{row}\tS{row}"))
        );
        await page.ClickAsync("form:has(#input-pasted) button[type=submit]");
        await page.ClickAsync("main a[href$='/rooster']");
        await page.Locator(Cells).First.WaitForAsync();
        return page;
    }
}
