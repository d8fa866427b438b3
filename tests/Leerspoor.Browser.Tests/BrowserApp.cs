using System.Text.RegularExpressions;
using Leerspoor.Data;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>The program with the demo region behind a real port, and Debian's Chromium to look at it.</summary>
public sealed class BrowserApp : LeerspoorApp, IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public BrowserApp() => UseKestrel(0);

    /// <summary>Where the program listens, e.g. <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = "";

    protected override bool Demo => true;

    public async ValueTask InitializeAsync()
    {
        StartServer();
        Address = ClientOptions
            .BaseAddress.ToString()
            .TrimEnd('/')
            .Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        await Services.GetRequiredService<DatabaseReady>().WaitAsync(CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("LEERSPOOR_CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                ],
            }
        );
    }

    /// <summary>A fresh browser profile on a phone-sized screen unless told otherwise.</summary>
    public async Task<IBrowserContext> VisitorAsync(
        int width = 390,
        int height = 844,
        bool javaScript = true
    )
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = height },
                JavaScriptEnabled = javaScript,
                Locale = "nl-NL",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        // A busy machine is no fault of the page.
        context.SetDefaultTimeout(90_000);
        return context;
    }

    /// <summary>The same, signed in as a demo account.</summary>
    public async Task<IPage> SignedInAsync(
        string account,
        int width = 390,
        int height = 844,
        bool javaScript = true
    )
    {
        var context = await VisitorAsync(width, height, javaScript);
        var page = await context.NewPageAsync();
        await page.SignInAsync(account);
        return page;
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // The demo region tells of the last six months, so the clock of a browser test is the real one at its start.
        Clock.Set(TimeProvider.System.GetUtcNow());
    }
}

internal static partial class Visiting
{
    [GeneratedRegex("/aanmelden", RegexOptions.None, 1000)]
    private static partial Regex SignInPage();

    public static async Task SignInAsync(this IPage page, string account)
    {
        await page.GotoAsync("/aanmelden");
        await page.FillAsync("#gebruikersnaam", account);
        await page.FillAsync("#wachtwoord", "Leerspoor-demo-1");
        await page.ClickAsync("form:has(#wachtwoord) button[type=submit]");
        // What comes next waits for what it needs on that page.
        await page.IsNotAtAsync(SignInPage());
    }
}
