using Leerspoor.Credentials.Batching;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Batching;

public sealed class BatchTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_list_is_looked_at_first_and_says_at_each_line_what_is_wrong()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var twin = await stage.Region.PersonAsync(Role.Participant, "Ali", "Aydin");
        var other = await stage.Region.PersonAsync(Role.Participant, "Ali", "Aydin");
        var has = await stage.Region.PersonAsync(Role.Participant, "Bea", "Bos");
        foreach (var person in new[] { twin, other, has })
            await stage.Region.CareAsync(stage.Coach, person, Role.Coach);
        await stage.IssueAsync(stage.Coach.Actor, stage.Order() with { Recipient = has.Id });
        var csv = $"""
            nummer;naam;behaald op;geldig tot;bewijs
            ;samira yilmaz;1-10-2026;;"Gezien; twee keer"
            ;Samira Yilmaz;;;
            ;Ali Aydin;;;
            {other.Id.Value};Ali Aydin;;;
            ;Bea Bos;;;
            ;Niemand Bekend;;;
            {twin.Id.Value};;volgende week;;
            """;

        var id = await BatchDesk.PreparedAsync(app, stage.Coach.Actor, new(), csv);

        var view = (await BatchDesk.OpenAsync(app, stage.Coach.Actor, id)).Value!;
        view.State.ShouldBe(OpenBatch.State.Prepared);
        (view.Ready, view.Refused, view.Issued).ShouldBe((2, 5, 0));
        view.Rows.OrderBy(row => row.Number)
            .Select(row => row.Problem)
            .ShouldBe([
                null,
                CredentialsRefusals.LineTwice.Code,
                CredentialsRefusals.LineSeveral.Code,
                null,
                CredentialsRefusals.LineHasAlready.Code,
                CredentialsRefusals.LineUnknown.Code,
                CredentialsRefusals.DayInvalid.Code,
            ]);
        view.Rows.Single(row => row.Number == 1).AwardedOn.ShouldBe(new DateOnly(2026, 10, 1));
    }

    [Fact]
    public async Task Of_people_of_another_caseload_organisation_or_region_nobody_is_known()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var elsewhere = await TestRegion.FoundAsync(app);
        var town = await stage.Region.OrganisationAsync();
        TestPerson[] strangers =
        [
            await stage.Region.PersonAsync(Role.Coach),
            await stage.Region.PersonAsync(Role.Designer, organisation: town),
        ];
        var input = new PrepareBatch.Input { Chosen = [stage.Participant.Id.Value] };

        foreach (var stranger in strangers)
        {
            var id = await BatchDesk.PreparedAsync(app, stranger.Actor, input);
            var view = (await BatchDesk.OpenAsync(app, stranger.Actor, id)).Value!;
            view.Rows.ShouldHaveSingleItem().Problem.ShouldBe(CredentialsRefusals.LineUnknown.Code);
            view.Rows[0].Name.ShouldBe("");
            (await BatchDesk.StartAsync(app, stranger.Actor, id)).Refusal.ShouldBe(
                CredentialsRefusals.NobodyChosen
            );
        }

        foreach (
            var nobody in new[]
            {
                stage.Participant.Actor,
                (await stage.Region.PersonAsync(Role.Supervisor)).Actor,
                stage.Coach.Actor with
                {
                    OnlyAbout = stage.Participant.Id,
                },
            }
        )
            (await BatchDesk.PrepareAsync(app, nobody, input)).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
        var far = await elsewhere.PersonAsync(Role.Coach);
        (await BatchDesk.PrepareAsync(app, far.Actor, input)).Value.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_batch_is_only_of_who_prepared_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var id = await BatchDesk.PreparedAsync(
            app,
            stage.Coach.Actor,
            new() { Chosen = [stage.Participant.Id.Value] }
        );
        TestPerson[] strangers =
        [
            await stage.Region.PersonAsync(Role.Coach),
            await stage.Region.PersonAsync(Role.Administrator),
            await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Coach),
            stage.Participant,
        ];

        foreach (var stranger in strangers)
        {
            (await BatchDesk.OpenAsync(app, stranger.Actor, id)).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
            (await BatchDesk.StartAsync(app, stranger.Actor, id)).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
            (await BatchDesk.CancelAsync(app, stranger.Actor, id)).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
        }
    }

    [Fact]
    public async Task A_cancelled_batch_issues_nothing_any_more()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var id = await BatchDesk.PreparedAsync(
            app,
            stage.Coach.Actor,
            new() { Chosen = [stage.Participant.Id.Value] }
        );
        await BatchDesk.CancelAsync(app, stage.Coach.Actor, id);

        var start = await BatchDesk.StartAsync(app, stage.Coach.Actor, id);
        await BatchDesk.RunAsync(app, stage.Region.Id, id);

        start.Refusal.ShouldBe(CredentialsRefusals.BatchStarted);
        (await BatchDesk.IssuedAsync(app, stage.Region.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_got_the_badge_after_the_list_was_looked_at_gets_no_second()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var input = new PrepareBatch.Input { Chosen = [stage.Participant.Id.Value] };
        var first = await BatchDesk.PreparedAsync(app, stage.Coach.Actor, input);
        var second = await BatchDesk.PreparedAsync(app, stage.Coach.Actor, input);

        foreach (var id in new[] { first, second })
        {
            await BatchDesk.StartAsync(app, stage.Coach.Actor, id);
            await BatchDesk.RunAsync(app, stage.Region.Id, id);
        }

        (await BatchDesk.IssuedAsync(app, stage.Region.Id)).ShouldHaveSingleItem();
        var view = (await BatchDesk.OpenAsync(app, stage.Coach.Actor, second)).Value!;
        view.Rows.ShouldHaveSingleItem().Problem.ShouldBe(CredentialsRefusals.LineHasAlready.Code);
    }

    [Fact]
    public async Task Day_end_and_proof_of_the_batch_stand_in_each_badge()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var id = await BatchDesk.PreparedAsync(
            app,
            stage.Coach.Actor,
            new()
            {
                Names = "Samira Yilmaz\r\n",
                AwardedOn = "2026-01-15",
                ValidUntil = "2040-06-30",
                Evidence = "Gezien tijdens de proef.",
            }
        );
        await BatchDesk.StartAsync(app, stage.Coach.Actor, id);
        await BatchDesk.RunAsync(app, stage.Region.Id, id);

        var issued = (await BatchDesk.IssuedAsync(app, stage.Region.Id)).ShouldHaveSingleItem();
        issued.AwardedOn.ShouldBe(new DateOnly(2026, 1, 15));
        issued.Json.ShouldContain("\"validUntil\":\"2040-06-30T22:00:00Z\"");
        issued.Json.ShouldContain("Gezien tijdens de proef.");
    }

    [Fact]
    public async Task What_is_wrong_with_the_whole_list_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);

        var outcome = await BatchDesk.PrepareAsync(
            app,
            stage.Coach.Actor,
            new()
            {
                AwardedOn = "3000-01-01",
                ValidUntil = "gisteren",
                Evidence = new string('x', 1001),
            },
            "kolom;nog een\n1;2"
        );

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(["File", "AwardedOn", "ValidUntil", "Evidence"], ignoreOrder: true);
    }

    [Fact]
    public async Task On_the_pages_a_coach_looks_and_then_gives()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync($"/badges-beheer/{CredentialsStage.Warehouse}");
        await coach.GetAsync(
            coach.Page.QuerySelector("a[href$='/uitreiken']")!.GetAttribute("href")!
        );
        await coach.SubmitFileAsync(
            "form:has([name='Input.Names'])",
            "Input.File",
            "naam\nSamira Yilmaz\nWie Dan"u8.ToArray()
        );
        await coach.FollowAsync();
        coach.Text.ShouldContain("Samira Yilmaz");
        coach.Text.ShouldContain("Wij kennen niemand met deze naam");

        await coach.SubmitAsync("form:has([value='start'])");

        var id = new IssueBatchId(Guid.Parse(coach.Location!.Split('/')[^1]));
        await BatchDesk.RunAsync(app, stage.Region.Id, id);
        await coach.FollowAsync();
        coach.Text.ShouldContain("Klaar: 1 badges gegeven");
        using var list = await coach.Client.GetAsync(
            new Uri(
                $"/badges-beheer/{CredentialsStage.Warehouse}/uitreiken/lijst.csv",
                UriKind.Relative
            )
        );
        (await list.Content.ReadAsStringAsync()).ShouldContain(
            $"{stage.Participant.Id.Value};Samira Yilmaz;"
        );
    }
}
