using System.Net;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Running;
using Leerspoor.MetroMaps;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class RunningTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Whoever_has_the_link_signs_up_without_an_account_or_script()
    {
        var scene = await CompanyScene.SetAsync(app);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync($"/leerlijn/{(await scene.ShowRunAsync()).Run.Code}");
        await visitor.SubmitAsync(
            "form:has(#input-email)",
            ("Input.Name", "Rob"),
            ("Input.Email", "rob@voorbeeld.example"),
            ("Input.Wishes", "Veel oefenen")
        );
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Je hebt een plaats");
        (await scene.ShowRunAsync()).Placed.Single().Wishes.ShouldBe("Veel oefenen");
    }

    [Fact]
    public async Task Many_who_sign_up_at_once_get_no_more_places_than_there_are()
    {
        var scene = await CompanyScene.SetAsync(app, places: "3");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => scene.SignUpAsync($"p{n}")));

        var view = await scene.ShowRunAsync();
        view.Placed.Count.ShouldBe(3);
        view.Waiting.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Who_waits_longest_moves_up_when_somebody_leaves()
    {
        var scene = await CompanyScene.SetAsync(app);
        var first = (await scene.SignUpAsync("een")).Value!.Code;
        await scene.SignUpAsync("twee");
        var third = (await scene.SignUpAsync("drie")).Value!.Code;
        await scene.SignUpAsync("vier");
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync($"/mijn-leerlijn/{third}");
        visitor.Text.ShouldContain("Je bent nummer 1");

        await visitor.GetAsync($"/mijn-leerlijn/{first}");
        await visitor.SubmitAsync("form:has([value=leave-run])");

        await visitor.GetAsync($"/mijn-leerlijn/{third}");
        visitor.Text.ShouldContain("Je hebt een plaats");
        var view = await scene.ShowRunAsync();
        view.Placed.Select(person => person.Name).ShouldBe(["twee", "drie"]);
        view.Waiting.Single().Name.ShouldBe("vier");
    }

    [Fact]
    public async Task More_places_are_for_who_waits()
    {
        var scene = await CompanyScene.SetAsync(app, places: "1");
        await scene.SignUpAsync("een");
        await scene.SignUpAsync("twee");

        await scene.DoAsync<KeepRun, Outcome<Done>>(keep =>
            keep.DescribeAsync(
                scene.Broker.Actor,
                scene.Run,
                new() { Title = "Najaarsgroep", Places = "2" },
                default
            )
        );

        (await scene.ShowRunAsync()).Placed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_address_signs_up_once_and_nobody_when_it_is_closed()
    {
        var scene = await CompanyScene.SetAsync(app);
        await scene.SignUpAsync("een");

        (await scene.SignUpAsync("EEN")).Refusal.ShouldBe(RunRefusals.SignedUpBefore);
        await scene.DoAsync<KeepRun, Outcome<Done>>(keep =>
            keep.OpenAsync(scene.Broker.Actor, scene.Run, false, default)
        );
        (await scene.SignUpAsync("twee")).Refusal.ShouldBe(RunRefusals.NotOpen);
    }

    [Fact]
    public async Task A_plan_points_at_rooms_and_trainers_that_are_taken_twice()
    {
        var scene = await CompanyScene.SetAsync(app);
        await scene.PlanAsync(0, 20);
        await scene.PlanAsync(1, 20);
        await scene.PlanAsync(2, 30, room: "");

        var hints = (await scene.ShowRunAsync())
            .Meetings.Select(planned => planned.Hints.Select(hint => hint.Code).ToList())
            .ToList();

        hints[0].ShouldContain("Room");
        hints[0].ShouldContain("Trainer");
        hints[0].ShouldContain("Group");
        hints[2].ShouldContain("NoRoom");
        hints[2].ShouldNotContain("Room");
    }

    [Fact]
    public async Task A_meeting_is_announced_two_weeks_before_and_once()
    {
        var scene = await CompanyScene.SetAsync(app);
        await scene.SignUpAsync("een");
        await scene.PlanAsync(0, 10);
        await scene.PlanAsync(1, 40);

        var told = await NoticesAsync(scene);
        var again = await NoticesAsync(scene);

        told.ShouldBe(1);
        again.ShouldBe(0);
        var meetings = (await scene.ShowRunAsync()).Meetings;
        meetings[0].Meeting.AnnouncedAt.ShouldNotBeNull();
        meetings[1].Meeting.AnnouncedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_calendar_file_holds_every_meeting_at_its_time()
    {
        var scene = await CompanyScene.SetAsync(app);
        var code = (await scene.SignUpAsync("een")).Value!.Code;
        await scene.PlanAsync(0, 10, room: "Hal 3; achterin");
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        var text = await visitor.Client.GetStringAsync(
            new Uri($"/mijn-leerlijn/{code}/agenda.ics", UriKind.Relative)
        );

        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.ShouldContain("LOCATION:Hal 3\\; achterin\r\n");
        var meeting = (await scene.ShowRunAsync()).Meetings[0].Meeting;
        LocalDay.Local(meeting.StartsAt).Hour.ShouldBe(13);
        text.ShouldContain($"DTSTART:{meeting.StartsAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
    }

    [Fact]
    public async Task Attendance_marks_the_map_and_gives_a_certificate()
    {
        var scene = await CompanyScene.SetAsync(app);
        var code = (await scene.SignUpAsync("een")).Value!.Code;
        var meeting = await scene.PlanAsync(0, -1);
        using var learner = new WebVisitor(await app.AnonymousAsync());
        await learner.GetAsync($"/mijn-leerlijn/{code}/bewijs");
        learner.Status.ShouldBe(HttpStatusCode.NotFound);
        using var broker = await scene.Broker.SignedInAsync();
        await broker.GetAsync($"/uitvoeringen/{scene.Run.Value}/bijeenkomsten/{meeting}/aanwezig");
        var person = (await scene.ShowRunAsync()).Placed[0].Id.ToString();
        await broker.SubmitAsync("form:has([name=There])", ("There", person));

        await learner.GetAsync($"/mijn-leerlijn/{code}/bewijs");
        learner.Text.ShouldContain("Samen is dat 4 uur");
        var mine = await scene.DoAsync<ShowMyLine, Outcome<ShowMyLine.View>>(show =>
            show.HandleAsync(code, default)
        );
        var stops = mine.Value!.Map!.Content.Line(scene.Line)!.Stops;
        stops
            .Select(mine.Value.MarkOf)
            .ShouldBe([StationMark.Done, StationMark.Now, StationMark.Next]);
        var page = await learner.GetAsync($"/mijn-leerlijn/{code}");
        page.QuerySelectorAll(".path__stop--reached").Length.ShouldBe(1);
        page.QuerySelector("svg.metro-map").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_public_map_shows_somebody_with_an_account_how_far_they_are()
    {
        var scene = await CompanyScene.SetAsync(app);
        await scene.DoAsync<Drawing.PublishMap, Outcome<Done>>(publish =>
            publish.HandleAsync(scene.Map.Designer.Actor, scene.Map.Map, true, default)
        );
        var learner = await scene.Region.PersonAsync(Role.Participant);
        await scene.SignUpAsync("samira", learner.Actor);
        using var visitor = await learner.SignedInAsync();
        using var other = new WebVisitor(await app.AnonymousAsync());

        var mine = await visitor.GetAsync($"/kaart/{scene.Map.Map.Value}");
        var theirs = await other.GetAsync($"/kaart/{scene.Map.Map.Value}");

        mine.QuerySelectorAll(".line-words .metro-stops__change")
            .Select(word => word.TextContent.Trim())
            .ShouldBe(["nu", "daarna"]);
        theirs.QuerySelector(".line-words .metro-stops__change").ShouldBeNull();
    }

    [Fact]
    public async Task Who_was_there_says_how_it_was_and_what_they_take_along()
    {
        var scene = await CompanyScene.SetAsync(app);
        var code = (await scene.SignUpAsync("een")).Value!.Code;
        var held = await scene.PlanAsync(0, -1);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync($"/mijn-leerlijn/{code}/bijeenkomsten/{held}");
        await visitor.SubmitAsync("form:has(#input-reflection)");
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.SubmitAsync(
            "form:has(#input-reflection)",
            ("Input.Mood", "4"),
            ("Input.Reflection", "Eerst meten")
        );

        using var broker = await scene.Broker.SignedInAsync();
        await broker.GetAsync($"/uitvoeringen/{scene.Run.Value}/bijeenkomsten/{held}/aanwezig");

        broker.Text.ShouldContain("Neemt mee: Eerst meten");
    }

    [Fact]
    public async Task Strangers_find_nothing_of_a_path_and_its_runs()
    {
        var scene = await CompanyScene.SetAsync(app);
        var meeting = await scene.PlanAsync(0, 5);
        var elsewhere = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            await elsewhere.PersonAsync(Role.Broker),
            await scene.Region.PersonAsync(Role.Designer),
            await scene.Region.PersonAsync(
                Role.Broker,
                organisation: await scene.Region.OrganisationAsync()
            ),
        ];
        foreach (var stranger in strangers)
            (await StrangerRefusals.OfAsync(scene, stranger.Actor, meeting)).ShouldAllBe(refusal =>
                refusal == Leading.PathRefusals.Unknown
            );
    }

    private static Task<int> NoticesAsync(CompanyScene scene) =>
        scene.DoAsync<SendNotices, int>(send => send.HandleAsync(default));
}
