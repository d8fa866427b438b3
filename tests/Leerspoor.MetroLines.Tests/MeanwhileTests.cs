using System.Net;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

/// <summary>Two people have the same form open, and both save.</summary>
public sealed class MeanwhileTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Save = "form:has([value=save-row])";

    [Theory]
    [InlineData(
        "bedrijven",
        "Name",
        "Waalwarm|Waalwarm Techniek|Waalwarm Installatie",
        "Kind=Company"
    )]
    [InlineData("team", "Name", "Petra|Petra Smit|Petra de Boer", "Task=Trainer")]
    [InlineData("doelgroepen", "Who", "Monteur|Monteur in de wijk|Monteur van de nacht", "")]
    [InlineData(
        "leeruitkomsten",
        "Responsibility",
        "Stelt af|Stelt een pomp af|Stelt een ketel af",
        "Line"
    )]
    public async Task Whoever_saves_second_sees_what_the_first_wrote_and_keeps_what_was_typed(
        string page,
        string field,
        string words,
        string also
    )
    {
        var scene = await CompanyScene.SetAsync(app);
        var texts = words.Split('|');
        var name = $"Input.{field}";
        var needed = also == "Line" ? $"Line={scene.Line}" : also;
        using var first = await scene.Broker.SignedInAsync();
        using var second = await scene.Broker.SignedInAsync();
        await first.GetAsync($"{scene.Home}/{page}/nieuw");
        await first.SubmitAsync(Save, [(name, texts[0]), .. Pairs(needed)]);
        var row = await RowAsync(scene, page);
        await first.GetAsync(row);
        await second.GetAsync(row);
        using var third = await scene.Broker.SignedInAsync();
        await third.GetAsync(row);

        await first.SubmitAsync(Save, (name, texts[1]));
        first.Status.ShouldBe(HttpStatusCode.Found, first.Text);
        await second.SubmitAsync(Save, (name, texts[2]));

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Text.ShouldContain("Iemand anders veranderde dit net");
        second.Text.ShouldContain(texts[1]);
        Typed(second, field).ShouldBe(texts[2]);
        await third.SubmitAsync("form:has([value=remove-row])");
        third.Status.ShouldBe(HttpStatusCode.Conflict);

        await second.GetAsync(row);
        Typed(second, field).ShouldBe(texts[1]);
        await second.SubmitAsync(Save, (name, texts[2]));
        second.Status.ShouldBe(HttpStatusCode.Found, second.Text);
        await first.GetAsync(row);
        Typed(first, field).ShouldBe(texts[2]);
    }

    [Fact]
    public async Task After_being_told_a_second_save_counts()
    {
        var scene = await CompanyScene.SetAsync(app);
        var page = $"{scene.Home}/gegevens";
        using var first = await scene.Broker.SignedInAsync();
        using var second = await scene.Broker.SignedInAsync();
        await first.GetAsync(page);
        await second.GetAsync(page);
        const string Form = "form:has(#input-goals)";

        await first.SubmitAsync(Form, ("Input.Goals", "Minder verzuim"));
        await second.SubmitAsync(Form, ("Input.Ambition", "Samen vooruit"));
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Text.ShouldContain("Minder verzuim");
        await second.SubmitAsync(Form, ("Input.Goals", "Minder verzuim"));

        second.Status.ShouldBe(HttpStatusCode.Found, second.Text);
        var path = (await scene.ShowAsync()).Held.Path;
        (path.Ambition, path.BusinessGoals).ShouldBe(("Samen vooruit", "Minder verzuim"));
    }

    [Fact]
    public async Task A_wrong_field_does_not_make_somebody_else_look_guilty()
    {
        var scene = await CompanyScene.SetAsync(app);
        using var broker = await scene.Broker.SignedInAsync();
        await broker.GetAsync($"{scene.Home}/bedrijven/nieuw");
        await broker.SubmitAsync(Save, ("Input.Name", "Waalwarm"), ("Input.Kind", "Company"));
        await broker.GetAsync(await RowAsync(scene, "bedrijven"));

        await broker.SubmitAsync(Save, ("Input.Name", ""), ("Input.Contact", "Mila Bos"));
        broker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await broker.SubmitAsync(Save, ("Input.Name", "Waalwarm"));

        broker.Status.ShouldBe(HttpStatusCode.Found, broker.Text);
        (await scene.ShowAsync()).Held.Companies.Single().Contact.ShouldBe("Mila Bos");
    }

    [Fact]
    public async Task A_meeting_and_a_run_too()
    {
        var scene = await CompanyScene.SetAsync(app);
        var meeting = await scene.PlanAsync(0, 7);
        var run = $"/uitvoeringen/{scene.Run.Value}";
        (string Page, string Form, string Field)[] forms =
        [
            ($"{run}/bijeenkomsten/{meeting}", "form:has([value=plan-meeting])", "Input.Room"),
            ($"{run}/gegevens", "form:has([value=describe-run])", "Input.Intro"),
        ];
        using var first = await scene.Broker.SignedInAsync();
        using var second = await scene.Broker.SignedInAsync();
        foreach (var (page, form, field) in forms)
        {
            await first.GetAsync(page);
            await second.GetAsync(page);
            await first.SubmitAsync(form, (field, "Hal 7"));
            first.Status.ShouldBe(HttpStatusCode.Found, first.Text);

            await second.SubmitAsync(form, (field, "Hal 8"));

            second.Status.ShouldBe(HttpStatusCode.Conflict, page);
            second.Text.ShouldContain("Hal 7");
            await second.SubmitAsync(form);
            second.Status.ShouldBe(HttpStatusCode.Found, second.Text);
        }

        var view = await scene.ShowRunAsync();
        (view.Meetings[0].Meeting.Room, view.Run.Intro).ShouldBe(("Hal 8", "Hal 8"));
    }

    [Fact]
    public async Task Of_two_saves_at_the_very_same_time_one_is_told()
    {
        var scene = await CompanyScene.SetAsync(app);
        using var opened = await scene.Broker.SignedInAsync();
        await opened.GetAsync($"{scene.Home}/bedrijven/nieuw");
        await opened.SubmitAsync(Save, ("Input.Name", "Waalwarm"), ("Input.Kind", "Company"));
        var row = (await scene.ShowAsync()).Held.Companies.Single();
        var seen = SeenStamp.Of(CompanyInput.Of(row));

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(at =>
                    scene.DoAsync<KeepRows, Outcome<Done>>(keep =>
                        keep.SaveAsync<PathCompany>(
                            scene.Broker.Actor,
                            (scene.Path, row.Key),
                            new(
                                seen,
                                CompanyInput.Of,
                                () => PathCompany.Of(scene.Path),
                                new CompanyInput { Name = $"Waalwarm {at}", Kind = "Company" }.Fill
                            ),
                            default
                        )
                    )
                )
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Count(o => o.Refusal == PathRefusals.ChangedMeanwhile).ShouldBe(5);
    }

    private static string Typed(WebVisitor visitor, string field)
    {
        var box = visitor.Page.QuerySelector($"[name='Input.{field}']")!;
        return box.GetAttribute("value") ?? box.TextContent.Trim();
    }

    private static IEnumerable<(string, string)> Pairs(string one) =>
        one.Length == 0 ? [] : [($"Input.{one.Split('=')[0]}", one.Split('=')[1])];

    private static async Task<string> RowAsync(CompanyScene scene, string page)
    {
        var held = (await scene.ShowAsync()).Held;
        var key = page switch
        {
            "bedrijven" => held.Companies.Single().Key,
            "team" => held.Members.Single(member => member.Name == "Petra").Key,
            "doelgroepen" => held.Actors.Single().Key,
            _ => held.Outcomes.Single().Key,
        };
        return $"{scene.Home}/{page}/{key}";
    }
}
