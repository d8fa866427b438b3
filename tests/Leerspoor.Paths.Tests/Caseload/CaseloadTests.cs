using System.Net;
using System.Text;
using Leerspoor.Kernel;
using Leerspoor.Paths.Caseload;
using Leerspoor.Paths.Tests.Talking;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Caseload;

public sealed class CaseloadTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly CaseloadQuestion Everybody = CaseloadQuestion.Of(
        null,
        null,
        null,
        null,
        null
    );

    [Fact]
    public async Task Whoever_waits_longest_stands_on_top_with_the_reason()
    {
        var scene = await CareScene.SetAsync(app);
        var quiet = await AnotherAsync(scene, "Anna", "Aalders");
        await scene.ChangePathAsync(
            scene.Participant,
            path => path.GiveCoachTheTurn(CoachTurns.ChooseGoals, app.Clock.Now.AddDays(-1))
        );
        await scene.ChangePathAsync(
            quiet,
            path => path.GiveCoachTheTurn(CoachTurns.Complete, app.Clock.Now.AddDays(-3))
        );

        var view = (await ShowAsync(scene.Coach.Actor, Role.Coach, Everybody)).Value!;

        view.Lines.Select(line => line.Name).ShouldBe(["Anna Aalders", "Samira Yilmaz"]);
        view.Lines[0].CoachTurnReason.ShouldBe(CoachTurns.Complete);
        view.Counts[CaseloadSignal.Waiting].ShouldBe(2);
    }

    [Fact]
    public async Task Every_signal_is_counted_and_can_be_filtered_on()
    {
        var scene = await CareScene.SetAsync(app);
        var today = new DateOnly(app.Clock.Now.Year, app.Clock.Now.Month, app.Clock.Now.Day);
        await scene.SayAsync(scene.Participant.Actor, "Hoi");
        await scene.ChangePathAsync(
            await AnotherAsync(scene, "Eva", "Evers"),
            path => path.PlanEvaluation(today.AddDays(6))
        );
        await scene.ChangePathAsync(
            await AnotherAsync(scene, "Rik", "Ruiter"),
            path => path.BeReadyForCompletion(true, app.Clock.Now)
        );
        await scene.ChangePathAsync(
            await AnotherAsync(scene, "Fien", "Frank"),
            path => path.Complete(app.Clock.Now)
        );
        var fresh = await scene.Region.PersonAsync(Role.Participant, "Nina", "Nieuw");
        await scene.Region.CareAsync(scene.Coach, fresh, Role.Coach);

        foreach (
            var (signal, name) in new[]
            {
                (CaseloadSignal.Waiting, "Samira Yilmaz"),
                (CaseloadSignal.NewMessages, "Samira Yilmaz"),
                (CaseloadSignal.EvaluationDue, "Eva Evers"),
                (CaseloadSignal.Ready, "Rik Ruiter"),
                (CaseloadSignal.Finished, "Fien Frank"),
                (CaseloadSignal.NotBegun, "Nina Nieuw"),
            }
        )
        {
            var question = Everybody with { Filter = signal };
            var view = (await ShowAsync(scene.Coach.Actor, Role.Coach, question)).Value!;
            view.Lines.Select(line => line.Name).ShouldBe([name]);
            view.Counts[signal].ShouldBe(1);
            view.Total.ShouldBe(5);
        }
    }

    [Fact]
    public async Task Somebody_is_quiet_after_as_many_days_as_asked()
    {
        var scene = await CareScene.SetAsync(app);
        await scene.ChangePathAsync(
            scene.Participant,
            path =>
                typeof(DevelopmentPath)
                    .GetProperty(nameof(DevelopmentPath.LastActivityAt))!
                    .SetValue(path, app.Clock.Now.AddDays(-10))
        );

        var after14 = (await ShowAsync(scene.Coach.Actor, Role.Coach, Everybody)).Value!;
        after14.Counts[CaseloadSignal.Quiet].ShouldBe(0);
        var after7 = (
            await ShowAsync(scene.Coach.Actor, Role.Coach, Everybody with { QuietDays = 7 })
        ).Value!;
        after7.Counts[CaseloadSignal.Quiet].ShouldBe(1);
    }

    [Fact]
    public async Task A_name_is_found_by_a_part_of_it_and_pages_hold_twenty_five()
    {
        var scene = await CareScene.SetAsync(app);
        for (var n = 0; n < CaseloadQuestion.PageSize; n++)
            await AnotherAsync(scene, "Bram", $"Nummer{n:00}");

        var found = (
            await ShowAsync(scene.Coach.Actor, Role.Coach, Everybody with { Search = "yil" })
        ).Value!;
        found.Lines.Single().Name.ShouldBe("Samira Yilmaz");

        var second = (
            await ShowAsync(
                scene.Coach.Actor,
                Role.Coach,
                Everybody with
                {
                    Page = 2,
                    Order = CaseloadOrder.Name,
                }
            )
        ).Value!;
        second.Lines.Select(line => line.Name).ShouldBe(["Samira Yilmaz"]);
        second.Found.ShouldBe(CaseloadQuestion.PageSize + 1);
    }

    [Fact]
    public async Task A_caretaker_sees_only_the_own_people_and_only_in_the_own_role()
    {
        var scene = await CareScene.SetAsync(app);

        foreach (var stranger in await scene.StrangersAsync())
        foreach (var capacity in new[] { Role.Coach, Role.Supervisor })
        {
            var outcome = await ShowAsync(stranger, capacity, Everybody);
            if (!outcome.Refused(out _, out var view))
                view.Total.ShouldBe(0);
        }

        (await ShowAsync(scene.Supervisor.Actor, Role.Coach, Everybody)).Refusal!.Kind.ShouldBe(
            RefusalKind.NotFound
        );
        (await ShowAsync(scene.Supervisor.Actor, Role.Supervisor, Everybody)).Value!.Total.ShouldBe(
            1
        );
    }

    [Fact]
    public async Task The_page_shows_chips_and_people_and_the_file_holds_the_same()
    {
        var scene = await CareScene.SetAsync(app);
        await AnotherAsync(scene, "=HYPERLINK(1)", "Boef");
        using var coach = await scene.Coach.SignedInAsync();

        await coach.GetAsync("/caseload");
        coach.Status.ShouldBe(HttpStatusCode.OK);
        coach.Text.ShouldContain("Samira Yilmaz");
        coach.Text.ShouldContain("Wacht op mij");

        var file = await coach.Client.GetByteArrayAsync(
            new Uri("/caseload/export", UriKind.Relative)
        );
        var text = Encoding.UTF8.GetString(file);
        text.ShouldContain("Samira Yilmaz");
        text.ShouldContain("\r\n'=HYPERLINK(1) Boef;");

        using var participant = await scene.Participant.SignedInAsync();
        await participant.GetAsync("/caseload");
        participant.Status.ShouldBe(HttpStatusCode.NotFound);
        await participant.GetAsync("/caseload/export");
        participant.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_supervisor_has_a_list_too()
    {
        var scene = await CareScene.SetAsync(app);
        using var supervisor = await scene.Supervisor.SignedInAsync();

        await supervisor.GetAsync("/begeleiden");

        supervisor.Status.ShouldBe(HttpStatusCode.OK);
        supervisor.Text.ShouldContain("Deze week nog niet gezien");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1", "'-1")]
    [InlineData("+31612345678", "'+31612345678")]
    [InlineData("Jan; Piet", "\"Jan; Piet\"")]
    [InlineData("Zij zei \"ja\"", "\"Zij zei \"\"ja\"\"\"")]
    [InlineData("gewoon", "gewoon")]
    public void A_cell_never_runs_as_a_formula(string value, string cell) =>
        CsvText.Cell(value).ShouldBe(cell);

    private async Task<TestPerson> AnotherAsync(CareScene scene, string given, string family)
    {
        var person = await scene.Region.PersonAsync(Role.Participant, given, family);
        await scene.Region.CareAsync(scene.Coach, person, Role.Coach);
        await scene.BeginPathAsync(person);
        return person;
    }

    private Task<Outcome<CaseloadView>> ShowAsync(
        Actor actor,
        Role capacity,
        CaseloadQuestion question
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<ShowCaseload>()
                    .HandleAsync(actor, capacity, question, CancellationToken.None)
        );
}
