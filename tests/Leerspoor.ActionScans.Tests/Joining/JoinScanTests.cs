using System.Net;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Joining;

public sealed class JoinScanTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Somebody_joins_without_an_account_and_marks()
    {
        var scene = await ScanScene.SetAsync(app);
        using var phone = new WebVisitor(await app.AnonymousAsync());

        await phone.GetAsync($"/meedoen/{scene.Scan.JoinCode}");
        phone.Text.ShouldContain("Leerwinkel Tiel");
        await phone.SubmitAsync("form:has([name='Input.Name'])", ("Input.Name", "Petra Kuiper"));
        await phone.FollowAsync();
        phone.Text.ShouldContain("Hallo Petra Kuiper");
        await phone.GetAsync($"/meedoen/{scene.Scan.JoinCode}/vooraf/1");
        await phone.SubmitAsync("form:has([name='Input.Level'])", ("Input.Level", "advanced"));

        phone.Location!.ShouldEndWith("/vooraf/2");
        await scene.Region.WithDbAsync(async db =>
            (
                await db.Set<BeforehandMark>().SingleAsync(m => m.ScanId == scene.Scan.Id)
            ).Level.ShouldBe(MaturityLevel.Advanced)
        );
    }

    [Fact]
    public async Task A_name_on_the_list_is_taken_once_until_the_moderator_frees_it()
    {
        var scene = await ScanScene.SetAsync(app);
        await scene.DoAsync<ExpectPeople, Outcome<Done>>(expect =>
            expect.AddAsync(
                scene.Moderator.Actor,
                scene.Scan.Id,
                new() { Name = "Mo Aziz" },
                CancellationToken.None
            )
        );
        using var first = new WebVisitor(await app.AnonymousAsync());
        await first.GetAsync($"/meedoen/{scene.Scan.JoinCode}");
        var seat = first
            .Page.QuerySelectorAll("input[name='Input.Seat']")
            .First(input => input.GetAttribute("value")!.Length > 10)
            .GetAttribute("value")!;
        using var second = new WebVisitor(await app.AnonymousAsync());
        await second.GetAsync($"/meedoen/{scene.Scan.JoinCode}");
        await first.SubmitAsync("form:has([name='Input.Seat'])", ("Input.Seat", seat));
        first.Status.ShouldBe(HttpStatusCode.Found);

        await second.SubmitAsync("form:has([name='Input.Seat'])", ("Input.Seat", seat));

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Text.ShouldContain("Met deze naam doet al iemand mee");
        using var moderator = await scene.Moderator.SignedInAsync();
        await moderator.GetAsync($"{scene.Home}/aanwezigen");
        await moderator.SubmitAsync("form:has([value^='free:'])", ("Act", $"free:{seat}"));
        await second.GetAsync($"/meedoen/{scene.Scan.JoinCode}");
        await second.SubmitAsync("form:has([name='Input.Seat'])", ("Input.Seat", seat));
        second.Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_seat_of_one_session_opens_no_other()
    {
        var scene = await ScanScene.SetAsync(app);
        var seat = await scene.JoinAsync("Petra");
        var other = await ScanScene.SetAsync(app);

        var marked = await other.MarkAsync(seat, 1, MaturityLevel.Mature);

        marked.Refusal.ShouldBe(ScanRefusals.Unknown);
    }

    [Fact]
    public async Task Who_was_at_the_table_reads_the_report_before_it_is_shared_and_nobody_else_does()
    {
        var scene = await ScanScene.SetAsync(app);
        using var phone = new WebVisitor(await app.AnonymousAsync());
        await phone.GetAsync($"/meedoen/{scene.Scan.JoinCode}");
        await phone.SubmitAsync("form:has([name='Input.Name'])", ("Input.Name", "Fatma"));
        await scene.StartAsync();
        await scene.EditAsync(ScanScene.Notes("", "Dit is besproken."));
        await phone.GetAsync($"/meedoen/{scene.Scan.JoinCode}/lezen");
        phone.Status.ShouldBe(HttpStatusCode.NotFound);
        await scene.WrapUpAsync();

        await phone.GetAsync($"/meedoen/{scene.Scan.JoinCode}/lezen");

        phone.Text.ShouldContain("Dit is besproken.");
        phone.Text.ShouldContain("nog niet af");
        using var stranger = new WebVisitor(await app.AnonymousAsync());
        await stranger.GetAsync($"/meedoen/{scene.Scan.JoinCode}/lezen");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_old_link_and_a_link_long_after_the_report_do_not_work()
    {
        var scene = await ScanScene.SetAsync(app);
        using var moderator = await scene.Moderator.SignedInAsync();
        await moderator.GetAsync($"{scene.Home}/uitnodiging");
        await moderator.SubmitAsync("form:has([value='renew'])");
        using var phone = new WebVisitor(await app.AnonymousAsync());

        await phone.GetAsync($"/meedoen/{scene.Scan.JoinCode}");
        phone.Status.ShouldBe(HttpStatusCode.Gone);

        var code = (await scene.AgainAsync()).JoinCode;
        await scene.StartAsync();
        await scene.CloseAsync();
        await phone.GetAsync($"/meedoen/{code}");
        phone.Status.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(31));
        await phone.GetAsync($"/meedoen/{code}");
        phone.Status.ShouldBe(HttpStatusCode.Gone);
    }
}
