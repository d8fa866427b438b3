using System.Reflection;
using Leerspoor.People;
using Leerspoor.Ui;
using Leerspoor.Web.Api;
using Leerspoor.Web.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;

namespace Leerspoor.Web.Startup;

/// <summary>What the host itself brings: pages, languages, health, security headers, keys.</summary>
internal static class HostSetup
{
    private static readonly string[] Languages = ["nl", "en"];

    public static void AddHost(this WebApplicationBuilder builder, StartOptions options)
    {
        // Without this only Development finds the styles of a program that was built and not published.
        builder.WebHost.UseStaticWebAssets();
        // A build, unlike a published program, would send every file uncompressed in case it changed on disk.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        var services = builder.Services;
        builder.WriteLogs(options);
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddUi();
        services.AddScoped<INavigation, RoleNavigation>();
        services.AddAuthorizationBuilder();
        services
            .AddDataProtection()
            .SetApplicationName("Leerspoor")
            .PersistKeysToFileSystem(
                Directory.CreateDirectory(options.Keys ?? Path.Combine(options.Data, "keys"))
            );
        // Antiforgery tokens differ in every answer, so compressing over https gives nothing away (BREACH).
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "image/svg+xml",
                "application/manifest+json",
            ];
        });
        services.AddRequestLocalization(languages =>
        {
            languages.SetDefaultCulture("nl");
            languages.AddSupportedCultures(Languages).AddSupportedUICultures(Languages);
            // The visitor chooses; what a browser happens to send says little on a shared tablet.
            languages.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = LanguageChoice.CookieName },
            ];
        });
        services.AddHealthChecks().AddCheck<ReadyCheck>("database", tags: ["ready"]);
        services.AddSingleton<DemoMark>().AddHostedService<PrepareDatabase>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
    }

    public static void UseHost(this WebApplication app)
    {
        app.UseProxies();
        app.UseExceptionHandler("/fout", createScopeForErrors: true);
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<OpeningHours>();
        app.UseStatusCodePagesWithReExecute("/fout/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<ErrorPageIsRead>();
        app.UseMiddleware<ApiProblems>();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<TypedCharacters>();
        app.UseMiddleware<MenuFirst>();
    }

    public static void MapHost(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguageChoice();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(
                "/health/ready",
                new() { Predicate = check => check.Tags.Contains("ready") }
            )
            .AllowAnonymous();
    }

    public static void MapPages(this WebApplication app)
    {
        // The only page of Ui shows the style; it is for whoever builds, with example people on it.
        Assembly[] style = app.Services.GetRequiredService<StartOptions>().Demo
            ? [typeof(UiModule).Assembly]
            : [];
        app.MapRazorComponents<App>()
            .AddAdditionalAssemblies([.. App.Rooms, .. style])
            .WithStaticAssets()
            .RequireAuthorization(PeopleModule.BrowserOnly);
    }
}
