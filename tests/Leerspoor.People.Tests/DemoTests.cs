using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class DemoTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_sign_in_page_says_that_this_is_a_demo_and_every_account_on_it_works()
    {
        using var reader = new WebVisitor(await app.AnonymousAsync());
        await reader.GetAsync("/aanmelden");
        reader.Text.ShouldContain("Dit is een demo");

        var codes = reader
            .Page.QuerySelectorAll(".notice code")
            .Select(c => c.TextContent)
            .ToList();
        foreach (var name in codes.SkipLast(1))
        {
            using var visitor = new WebVisitor(await app.AnonymousAsync());
            await visitor.GetAsync("/aanmelden");
            await visitor.SubmitAsync(
                "form:has(#gebruikersnaam)",
                ("Input.UserName", name),
                ("Input.Password", codes[^1])
            );
            visitor.Location.ShouldBe("https://localhost/", name);
        }
    }

    [Fact]
    public async Task Everybody_has_a_coach_and_a_supervisor_and_some_have_a_teacher()
    {
        await app.AnonymousAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        var roles = db.AcrossRegions<RoleAssignment>();
        var lines = await db.AcrossRegions<CaseloadEntry>().ToListAsync();
        var taught = lines.Where(line => line.As == Role.Teacher).ToList();
        var care = lines.Except(taught).ToList();

        (await db.AcrossRegions<Organisation>().CountAsync()).ShouldBe(4);
        (await roles.CountAsync(r => r.Role == Role.Participant)).ShouldBe(60);
        (await roles.CountAsync(r => r.Role == Role.Coach)).ShouldBe(3);
        (await roles.CountAsync(r => r.Role == Role.Supervisor)).ShouldBe(5);
        care.Count.ShouldBe(120);
        care.GroupBy(c => c.ParticipantId)
            .ShouldAllBe(of => of.Select(line => line.As).Distinct().Count() == 2);
        taught.Count.ShouldBe(6);
        taught.Select(line => line.CaretakerId).Distinct().Count().ShouldBe(1);
    }
}
