using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>The grid of a skills mapping behaves like a spreadsheet, and keeps up with whoever types.</summary>
[Collection(Browsing.Name)]
public sealed class LevelSheetTests(BrowserApp app)
{
    /// <summary>So many columns by the keys of a keyboard, which a browser test presses one by one; the others in one block.</summary>
    private const int Typed = 4;

    private const string Cells = "table[data-sheet] input";

    private const string Paste = """
        (cell, text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task Sixty_by_forty_cells_typed_at_full_speed_and_pasted_are_all_kept()
    {
        var page = await BeginAsync(60, 40);
        for (var group = 0; group < Typed; group++)
        {
            await page.FocusAsync($"#r0g{group}");
            // every cell a level, Enter goes one down
            await page.Keyboard.TypeAsync(
                string.Concat(Enumerable.Range(0, 60).Select(row => $"{Level(row, group)}\n"))
            );
        }
        // while those are still being saved
        await page.FocusAsync($"#r0g{Typed}");
        await page.Locator($"#r0g{Typed}")
            .EvaluateAsync(
                Paste,
                string.Join(
                    '\n',
                    Enumerable
                        .Range(0, 60)
                        .Select(row =>
                            string.Join(
                                '\t',
                                Enumerable
                                    .Range(Typed, 40 - Typed)
                                    .Select(group => Level(row, group))
                            )
                        )
                )
            );
        await SavedAsync(page);
        await page.ReloadAsync();

        var kept = await page.Locator(Cells)
            .EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.value)");
        kept.Length.ShouldBe(60 * 40);
        for (var row = 0; row < 60; row++)
        for (var group = 0; group < 40; group++)
            kept[(row * 40) + group].ShouldBe(Level(row, group), $"{row},{group}");
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
