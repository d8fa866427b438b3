using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class LeadingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_broker_begins_a_path_and_sees_what_misses_in_each_of_six_steps()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Broker)).SignedInAsync();
        await visitor.GetAsync("/bedrijfspaden");
        await visitor.SubmitAsync("form:has(#title)", ("Title", "Zorg van morgen"));
        await visitor.FollowAsync();
        await visitor.SubmitAsync(
            "form:has(#input-goals)",
            ("Input.Goals", "Minder verzuim"),
            ("Input.Map", DescribePath.NewMap)
        );

        var page = await visitor.FollowAsync();

        page.QuerySelectorAll(".cards .card").Length.ShouldBe(6);
        visitor.Text.ShouldContain("nog 2 bedrijven erbij");
        visitor.Text.ShouldContain("een kaart met lijnen");
    }

    [Fact]
    public async Task Companies_people_actors_and_outcomes_are_kept_by_forms()
    {
        var scene = await CompanyScene.SetAsync(app);
        using var visitor = await scene.Broker.SignedInAsync();
        (string Page, (string, string)[] Fields)[] forms =
        [
            ("bedrijven", [("Input.Name", "Waalwarm"), ("Input.Kind", "Company")]),
            ("team", [("Input.Name", "Petra"), ("Input.Task", "Trainer")]),
            ("doelgroepen", [("Input.Who", "Monteur"), ("Input.LevelNow", "1")]),
            (
                "leeruitkomsten",
                [("Input.Line", scene.Line), ("Input.Responsibility", "Je stelt een cobot in.")]
            ),
        ];
        foreach (var (page, fields) in forms)
        {
            await visitor.GetAsync($"{scene.Home}/{page}/nieuw");
            await visitor.SubmitAsync("form:has([value=save-row])", fields);
            await visitor.FollowAsync();
        }

        var held = (await scene.ShowAsync()).Held;

        held.Companies.Single().Name.ShouldBe("Waalwarm");
        held.Members.Count.ShouldBe(2);
        held.Actors.Single().LevelNow.ShouldBe(1);
        held.Facts.LinesWithoutOutcome.ShouldBe(1);
        await visitor.GetAsync($"{scene.Home}/bedrijven/{held.Companies[0].Key}");
        await visitor.SubmitAsync("form:has([value=remove-row])");
        (await scene.ShowAsync()).Held.Companies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_in_the_core_team_comes_along_and_does_not_lead()
    {
        var scene = await CompanyScene.SetAsync(app);
        var colleague = await scene.Region.PersonAsync(Role.Coach, "Mila", "Bos");
        using var visitor = await colleague.SignedInAsync();
        await visitor.GetAsync(scene.Home);
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);

        await scene.DoAsync<KeepMember, Outcome<Done>>(keep =>
            keep.SaveAsync(
                scene.Broker.Actor,
                (scene.Path, null),
                new()
                {
                    Name = "Mila",
                    Task = "Trainer",
                    Person = colleague.Id.Value.ToString(),
                },
                default
            )
        );

        foreach (var page in new[] { "", "/behoefte", "/leeruitkomsten", "/aanbod", "/uitvoeren" })
        {
            await visitor.GetAsync($"{scene.Home}{page}");
            visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK, page);
        }

        await visitor.GetAsync($"{scene.Home}/gegevens");
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_canvas_of_the_path_is_filled_in_by_its_core_team()
    {
        var scene = await CompanyScene.SetAsync(app);
        using var visitor = await scene.Broker.SignedInAsync();
        await visitor.GetAsync($"{scene.Home}/behoefte");
        await visitor.SubmitAsync("form:has([value=sailboat])");
        var canvas = visitor.Location!;
        await visitor.GetAsync($"{canvas}/vak/harbour");
        await visitor.SubmitAsync("form:has(#input-text)", ("Input.Text", "Elke ploeg kan het"));

        (await scene.ShowAsync()).Held.Facts.CanvasesFilled.ShouldBe(1);

        var stranger = await scene.Region.PersonAsync(Role.Coach);
        using var other = await stranger.SignedInAsync();
        await other.GetAsync(canvas);
        other.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_step_is_done_when_nothing_and_nobody_misses()
    {
        var facts = new PathFacts
        {
            Companies = 2,
            HasAmbition = true,
            HasGoals = true,
            HasSentence = true,
            CanvasesFilled = 1,
            Questions = 1,
            Actors = 1,
            Tasks = [PathTask.Broker, PathTask.AccountManager],
        };

        PathProgress.IsDone(PathStep.Needs, facts).ShouldBeFalse();
        PathProgress.PeopleMissing(PathStep.Needs, facts).ShouldBe([PathTask.Lab]);
        var whole = facts with { Tasks = [.. facts.Tasks, PathTask.Lab] };
        PathProgress.IsDone(PathStep.Needs, whole).ShouldBeTrue();
        PathProgress.Now(whole).ShouldBe(PathStep.Outcomes);
    }
}
