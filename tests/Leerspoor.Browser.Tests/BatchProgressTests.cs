using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>Badges for many at once: how far it is can be seen without touching the page, with JavaScript and without.</summary>
[Collection(Browsing.Name)]
public sealed class BatchProgressTests(BrowserApp app)
{
    [Theory]
    [InlineData(true, "kitchen-host")]
    [InlineData(false, "green-clean-worker")]
    public async Task How_far_a_list_is_shows_by_itself(bool javaScript, string badge)
    {
        var page = await app.SignedInAsync("ontwikkelaar", javaScript: javaScript);
        await page.GotoAsync($"/badges-beheer/{badge}/uitreiken");
        var form = page.Form("give");
        foreach (var one in await form.Locator("input[name='Input.Chosen']").AllAsync())
            await one.CheckAsync(new() { Force = true });
        await form.SendAsync();
        // Without a key nothing can be signed: the work waits until it is back, and the page with it.
        await SqlAsync(
            """UPDATE "SigningKey" SET "RetiredAt" = "MadeAt" WHERE "RetiredAt" IS NULL"""
        );
        try
        {
            await page.Form("start").SendAsync();
            await page.Locator("[data-progress='Running'] progress").WaitForAsync();
            (await page.ReadAsync()).ShouldContain("0 van");
        }
        finally
        {
            await SqlAsync(
                """UPDATE "SigningKey" SET "RetiredAt" = NULL WHERE "RetiredAt" = "MadeAt" """
            );
        }

        await page.Locator("[data-progress='Done']").WaitForAsync();

        (await page.ReadAsync()).ShouldContain("Klaar");
        await page.Context.DisposeAsync();
    }

    private async Task SqlAsync(string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .Database.ExecuteSqlRawAsync(sql);
    }
}
