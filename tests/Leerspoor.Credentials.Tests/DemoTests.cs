using System.Net;
using Leerspoor.Data;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests;

public sealed class DemoTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_demo_has_badges_that_are_genuine_and_one_that_was_taken_back()
    {
        using var client = await app.AnonymousAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var rows = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<Credential>()
            .Select(c => new
            {
                c.Id,
                c.RecipientId,
                c.RevokedAt,
            })
            .ToListAsync();

        rows.Count(row => row.RevokedAt != null).ShouldBe(1);
        rows.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var row in rows.Take(10))
        {
            using var visitor = new WebVisitor(await app.AnonymousAsync());
            await visitor.GetAsync($"/credentials/{row.Id.Value}");
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Text.ShouldContain(
                row.RevokedAt is null
                    ? "Deze badge is echt en geldig"
                    : "De gever heeft de badge ingetrokken"
            );
        }
    }
}
