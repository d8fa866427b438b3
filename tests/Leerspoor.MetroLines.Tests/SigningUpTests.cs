using System.Net;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class SigningUpTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Whoever_left_signs_up_again_at_the_end_of_the_line()
    {
        var scene = await CompanyScene.SetAsync(app, places: "1");
        var first = (await scene.SignUpAsync("eefje")).Value!.Code!;
        await scene.SignUpAsync("twan");
        await scene.SignUpAsync("drees");
        await scene.DoAsync<LeaveRun, Outcome<Done>>(leave => leave.HandleAsync(first, default));

        var again = await scene.SignUpAsync("eefje");

        again.Refusal.ShouldBeNull();
        var view = await scene.ShowRunAsync();
        view.Placed.Single().Name.ShouldBe("twan");
        view.Waiting.Select(person => person.Name).ShouldBe(["drees", "eefje"]);
    }

    [Fact]
    public async Task Whoever_types_the_address_of_somebody_else_does_not_get_to_see_their_page()
    {
        var scene = await CompanyScene.SetAsync(app);
        var code = (await scene.SignUpAsync("gerda")).Value!.Code!;
        await scene.DoAsync<LeaveRun, Outcome<Done>>(leave => leave.HandleAsync(code, default));
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync($"/leerlijn/{(await scene.ShowRunAsync()).Run.Code}");

        await visitor.SubmitAsync(
            "form:has(#input-email)",
            ("Input.Name", "Gerda"),
            ("Input.Email", "gerda@voorbeeld.example")
        );

        visitor.Location.ShouldNotBeNull().ShouldNotContain(code);
        await visitor.FollowAsync();
        visitor.Text.ShouldContain("We stuurden je een mail");
        (await scene.MailsToAsync("gerda"))[^1].Text.ShouldContain(code);
    }

    [Fact]
    public async Task One_place_cannot_fill_a_list_with_made_up_people()
    {
        var scene = await CompanyScene.SetAsync(app);
        var here = IPAddress.Parse("192.0.2.7");
        for (var n = 0; n < OpenFormBrake.Burst; n++)
            (await scene.SignUpAsync($"bot{n}", from: here)).Refusal.ShouldBeNull();

        (await scene.SignUpAsync("echt", from: here)).Refusal.ShouldBe(RunRefusals.TooMany);
        (
            await scene.SignUpAsync("echt", from: IPAddress.Parse("192.0.2.8"))
        ).Refusal.ShouldBeNull();
        var colleague = await scene.Region.PersonAsync(Role.Participant);
        (await scene.SignUpAsync("collega", colleague.Actor, here)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_gets_an_account_later_keeps_the_line_in_it()
    {
        var scene = await CompanyScene.SetAsync(app);
        var code = (await scene.SignUpAsync("noor")).Value!.Code!;
        var noor = await scene.Region.PersonAsync(Role.Participant);
        using var visitor = await noor.SignedInAsync();
        await visitor.GetAsync($"/mijn-leerlijn/{code}");

        await visitor.SubmitAsync("form:has([value=claim-line])");

        (await scene.ShowRunAsync()).Placed.Single().PersonId.ShouldBe(noor.Id);
        var other = await scene.Region.PersonAsync(Role.Participant);
        (await ClaimAsync(scene, other.Actor, code)).Refusal.ShouldBe(RunRefusals.OtherAccount);
        (await ClaimAsync(scene, noor.Actor, code)).Refusal.ShouldBeNull();
        (await ClaimAsync(scene, null, code)).Refusal.ShouldBe(PathRefusals.Unknown);
        (await ClaimAsync(scene, noor.Actor, "bestaat-niet")).Refusal.ShouldBe(
            PathRefusals.Unknown
        );
    }

    [Fact]
    public async Task Somebody_of_another_region_cannot_claim_a_line()
    {
        var scene = await CompanyScene.SetAsync(app);
        var code = (await scene.SignUpAsync("lot")).Value!.Code!;
        var elsewhere = await TestRegion.FoundAsync(app);
        var stranger = await elsewhere.PersonAsync(Role.Participant);

        var claimed = await scene.DoAsync<ClaimEnrolment, Outcome<Done>>(
            elsewhere.Id,
            claim => claim.HandleAsync(stranger.Actor, code, default)
        );

        claimed.Refusal.ShouldBe(PathRefusals.Unknown);
    }

    [Fact]
    public async Task Mails_tell_of_a_place_a_meeting_and_the_day_itself_with_a_calendar()
    {
        var scene = await CompanyScene.SetAsync(app, places: "1");
        var code = (await scene.SignUpAsync("wim")).Value!.Code!;
        await scene.SignUpAsync("wendy");
        await scene.PlanAsync(0, 10, room: "Hal 3");

        await NoticesAsync(scene);
        app.Clock.Advance(TimeSpan.FromDays(8.5));
        await NoticesAsync(scene);
        await NoticesAsync(scene);

        var mails = await scene.MailsToAsync("wim");
        mails.Count.ShouldBe(3);
        mails.ShouldAllBe(mail => mail.Text.Contains(code, StringComparison.Ordinal));
        mails[0].Calendar.ShouldBeNull();
        mails[1].Subject.ShouldStartWith("Binnenkort");
        mails[1].Calendar.ShouldNotBeNull().ShouldContain("LOCATION:Hal 3");
        mails[2].Subject.ShouldStartWith("Denk je eraan?");
        mails[2].Text.ShouldContain("Hal 3");
        (await scene.MailsToAsync("wendy")).Count.ShouldBe(1);
        await scene.DoAsync<LeaveRun, Outcome<Done>>(leave => leave.HandleAsync(code, default));
        (await scene.MailsToAsync("wendy"))[^1].Subject.ShouldStartWith("Je hebt nu een plaats");
    }

    private static Task<int> NoticesAsync(CompanyScene scene) =>
        scene.DoAsync<SendNotices, int>(send => send.HandleAsync(default));

    private static Task<Outcome<Done>> ClaimAsync(CompanyScene scene, Actor? actor, string code) =>
        scene.DoAsync<ClaimEnrolment, Outcome<Done>>(claim =>
            claim.HandleAsync(actor, code, default)
        );
}
