using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class SignInTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Form = "form:has(#gebruikersnaam)";

    [Fact]
    public async Task Someone_with_the_right_password_is_let_in()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);

        using var visitor = await coach.SignedInAsync();

        visitor.Location.ShouldBe("https://localhost/");
        await visitor.GetAsync("/");
        visitor.Location.ShouldBe("https://localhost/caseload");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_read_the_same_and_wait_the_same()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        var answers = new List<string>();

        foreach (var name in new[] { coach.UserName, $"niemand-{coach.UserName}" })
        {
            using var visitor = new WebVisitor(await app.AnonymousAsync());
            var told = "";
            for (var attempt = 0; attempt < Account.FreeAttempts + 1; attempt++)
            {
                await TryAsync(visitor, name, "verkeerd");
                told += $"{visitor.Status} {visitor.Page.QuerySelector(".summary")!.TextContent}\n";
            }

            answers.Add(told);
        }

        answers[0].ShouldBe(answers[1]);
        answers[0].ShouldContain("Conflict");
    }

    [Fact]
    public async Task Whoever_waits_gets_in_afterwards()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        for (var attempt = 0; attempt < Account.FreeAttempts; attempt++)
            await TryAsync(visitor, coach.UserName, "verkeerd");

        await TryAsync(visitor, coach.UserName, TestRegion.Password);
        visitor.Status.ShouldBe(HttpStatusCode.Conflict);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await TryAsync(visitor, coach.UserName, TestRegion.Password);

        visitor.Status.ShouldBe(HttpStatusCode.Found);
        (await TrailAsync(region, coach, "sign-in.failed")).ShouldBe(Account.FreeAttempts);
    }

    [Fact]
    public async Task The_way_back_never_leads_to_another_site()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        foreach (var evil in new[] { "//evil.example", "/\\evil.example", "https://evil.example" })
        {
            using var visitor = new WebVisitor(await app.AnonymousAsync());
            await visitor.GetAsync($"/aanmelden?terug={Uri.EscapeDataString(evil)}");
            await visitor.SubmitAsync(
                Form,
                ("Input.UserName", coach.UserName),
                ("Input.Password", TestRegion.Password)
            );
            visitor.Location.ShouldBe("https://localhost/");
        }
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_plain_http()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        var token = visitor.Page.QuerySelector($"{Form} [name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["_handler"] = "sign-in",
                ["__RequestVerificationToken"] = token.GetAttribute("value")!,
                ["Input.UserName"] = coach.UserName,
                ["Input.Password"] = TestRegion.Password,
            }
        );
        using var answer = await visitor.Client.PostAsync(
            new Uri("/aanmelden", UriKind.Relative),
            content
        );

        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("leerspoor=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("secure");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = await coach.SignedInAsync();
        await visitor.GetAsync("/account");

        await visitor.SubmitAsync("form[action='/afmelden']");
        await visitor.GetAsync("/account");

        visitor.Status.ShouldBe(HttpStatusCode.Found);
        visitor.Location!.ShouldContain("/aanmelden");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_device_too()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var telephone = await coach.SignedInAsync();
        using var laptop = await coach.SignedInAsync();
        await laptop.GetAsync("/account");
        laptop.Page.QuerySelectorAll(".devices li").Length.ShouldBe(2);

        await laptop.SubmitAsync("form:has([value=everywhere])");
        await telephone.GetAsync("/account");

        telephone.Status.ShouldBe(HttpStatusCode.Found);
        telephone.Location!.ShouldContain("/aanmelden");
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_the_next_request()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = await coach.SignedInAsync();
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                (await db.Set<Person>().SingleAsync(p => p.Id == coach.Id)).Disable(app.Clock.Now);
                await db.SaveChangesAsync();
            }
        );

        await visitor.GetAsync("/account");

        visitor.Location!.ShouldContain("/aanmelden");
    }

    private static async Task TryAsync(WebVisitor visitor, string name, string password)
    {
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(Form, ("Input.UserName", name), ("Input.Password", password));
    }

    private Task<int> TrailAsync(TestRegion region, TestPerson about, string action) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .AuditTrail.CountAsync(row => row.About == about.Id && row.Action == action)
        );
}
