using System.Net;
using Leerspoor.Testing;
using Leerspoor.Web.Startup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Web.Tests;

/// <summary>Behind a proxy, and as one of several nodes.</summary>
public sealed class OperatingTests
{
    [Theory]
    [InlineData("10.1.2.3", "https", "leren.example", "203.0.113.9")]
    [InlineData("192.0.2.7", "http", "localhost", "192.0.2.7")]
    public async Task Only_a_proxy_of_ours_is_believed(
        string from,
        string scheme,
        string host,
        string address
    )
    {
        await using var app = new Node(("Leerspoor:Proxies", "10.0.0.0/8, 127.0.0.1"));
        using var ready = await app.AnonymousAsync();

        var seen = await app.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            http.Request.Method = "GET";
            http.Request.Scheme = "http";
            http.Request.Host = new HostString("localhost");
            http.Request.Path = "/health/live";
            http.Request.Headers["X-Forwarded-For"] = "203.0.113.9";
            http.Request.Headers["X-Forwarded-Proto"] = "https";
            http.Request.Headers["X-Forwarded-Host"] = "leren.example";
        });

        (seen.Request.Scheme, seen.Request.Host.Value).ShouldBe((scheme, host));
        seen.Connection.RemoteIpAddress.ShouldBe(IPAddress.Parse(address));
    }

    [Fact]
    public async Task Nodes_that_share_a_folder_for_keys_read_each_others_cookies()
    {
        var keys = Directory.CreateTempSubdirectory("leerspoor-keys-");
        try
        {
            await using var one = new Node(("Leerspoor:Keys", keys.FullName));
            await using var two = new Node(("Leerspoor:Keys", keys.FullName));
            var made = Protector(one).Protect("van een");

            Protector(two).Unprotect(made).ShouldBe("van een");
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_null_character_in_an_address_is_refused()
    {
        await using var app = new Node();
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        await visitor.GetAsync("/aanmelden?terug=%00");

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_demo_region_that_was_never_finished_is_made_again()
    {
        await using var app = new HalfToldDemo();
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(
            "form:has(#wachtwoord)",
            ("Input.UserName", "deelnemer"),
            ("Input.Password", TestRegion.Password)
        );

        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        app.IsMarked.ShouldBeFalse();
    }

    [Fact]
    public void A_demo_region_that_another_process_is_making_is_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("leerspoor-demo-");
        try
        {
            var options = new StartOptions { Demo = true, Data = folder.FullName };
            var database = Path.Combine(folder.FullName, "leerspoor.db");
            File.WriteAllText(database, "half");
            var busy = new DemoMark(options);
            busy.Begin();

            var problem = Should.Throw<InvalidOperationException>(() =>
                new DemoMark(options).ThrowAwayUnfinished()
            );

            problem.Message.ShouldContain("--data");
            File.Exists(database).ShouldBeTrue();
            busy.End();
            new DemoMark(options).ThrowAwayUnfinished();
            File.Exists(database).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IDataProtector Protector(Node node) =>
        node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef");

    private sealed class Node(params (string Key, string Value)[] settings) : LeerspoorApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
        }
    }

    /// <summary>Was killed while it made the demo region: on SQLite, because another database is not the program's to throw away.</summary>
    private sealed class HalfToldDemo : LeerspoorApp
    {
        public HalfToldDemo()
        {
            File.WriteAllText(Mark, "");
            File.WriteAllText(Path.Combine(Folder, "leerspoor.db"), "half");
            File.WriteAllText(Path.Combine(Folder, "leerspoor.db-wal"), "half");
        }

        public bool IsMarked => File.Exists(Mark);

        protected override bool Demo => true;

        protected override string? ConnectionString => null;

        private string Mark => Path.Combine(Folder, "demo-being-made");
    }
}
