using Leerspoor.Kernel;
using Leerspoor.Network.Asking;
using Leerspoor.Network.Contract;
using Leerspoor.Network.Filling;
using Leerspoor.Network.Opening;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Network.Tests;

public sealed class CanvasTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Every_line_becomes_a_note_of_its_own()
    {
        var scene = await CanvasScene.SetAsync(app);

        await scene.WriteAsync(scene.Broker, "wind", "Klanten vragen erom\n\n  Subsidie  ");

        (await scene.ShowAsync())
            .All.Select(note => note.Text)
            .ShouldBe(["Klanten vragen erom", "Subsidie"]);
    }

    [Fact]
    public async Task Two_people_who_write_at_once_both_keep_their_notes()
    {
        var scene = await CanvasScene.SetAsync(app);

        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(n =>
                    scene.WriteAsync(
                        n % 2 == 0 ? scene.Broker : scene.Colleague,
                        "anchors",
                        $"Notitie {n}"
                    )
                )
        );

        (await scene.ShowAsync()).All.Select(note => note.Text).Distinct().Count().ShouldBe(10);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_leaves_one_note()
    {
        var scene = await CanvasScene.SetAsync(app);
        var batch = Guid.CreateVersion7();

        await scene.WriteAsync(scene.Broker, "wind", "Subsidie", batch);
        await scene.WriteAsync(scene.Broker, "wind", "Subsidie", batch);

        (await scene.ShowAsync()).All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_changes_a_note_that_was_changed_reads_both_and_loses_nothing()
    {
        var scene = await CanvasScene.SetAsync(app);
        await scene.WriteAsync(scene.Broker, "wind", "Subsidie");
        var note = (await scene.ShowAsync()).All[0];
        using var visitor = await scene.Colleague.SignedInAsync();
        await visitor.GetAsync($"{scene.Home}/notities/{note.Id.Value}");
        await scene.DoAsync<EditNote, Outcome<Done>>(edit =>
            edit.HandleAsync(
                scene.Broker.Actor,
                (scene.Canvas, note.Id),
                new() { Text = "Subsidie van de provincie", Revision = "0" },
                default
            )
        );

        var page = await visitor.SubmitAsync(
            "form:has(#input-text)",
            ("Input.Text", "Subsidie van het Rijk")
        );

        visitor.Text.ShouldContain("Subsidie van de provincie");
        page.QuerySelector("#input-text")!.TextContent.ShouldBe("Subsidie van het Rijk");
        await visitor.SubmitAsync("form:has(#input-text)");
        (await scene.ShowAsync()).All[0].Text.ShouldBe("Subsidie van het Rijk");
    }

    [Fact]
    public async Task A_note_that_was_taken_away_can_be_put_back()
    {
        var scene = await CanvasScene.SetAsync(app);
        await scene.WriteAsync(scene.Broker, "wind", "Subsidie");
        var note = (await scene.ShowAsync()).All[0];
        using var visitor = await scene.Broker.SignedInAsync();
        await visitor.GetAsync($"{scene.Home}/notities/{note.Id.Value}");
        await visitor.SubmitAsync("form:has([value=remove-note])");
        (await visitor.GetAsync(scene.Home)).QuerySelector(".canvas__note").ShouldBeNull();

        await visitor.GetAsync($"{scene.Home}/vak/wind");
        await visitor.SubmitAsync("form:has([name=Note])");

        (await visitor.GetAsync(scene.Home)).QuerySelectorAll(".canvas__note").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_note_becomes_a_question()
    {
        var scene = await CanvasScene.SetAsync(app);
        await scene.WriteAsync(scene.Broker, "anchors", "Niemand kan gemist worden");
        var note = (await scene.ShowAsync()).All[0];
        using var visitor = await scene.Colleague.SignedInAsync();

        await visitor.GetAsync($"{scene.Home}/notities/{note.Id.Value}");
        await visitor.SubmitAsync(
            "form:has(#question)",
            ("Question", "oefenen tussen de klussen?")
        );
        await visitor.GetAsync(scene.Home);

        visitor.Text.ShouldContain("Hoe kunnen we oefenen tussen de klussen?");
    }

    [Fact]
    public async Task Seven_parts_make_one_sentence()
    {
        var scene = await CanvasScene.SetAsync(app, "value-proposition");
        (string Area, string Text)[] parts =
        [
            ("for", "installateurs"),
            ("who", "willen groeien"),
            ("but", "mensen missen"),
            ("develop", "een lijn"),
            ("aimed-at", "monteurs"),
            ("offering", "oefening."),
        ];
        foreach (var (area, text) in parts)
            await scene.WriteAsync(scene.Broker, area, text);
        using var visitor = await scene.Broker.SignedInAsync();
        (await visitor.GetAsync(scene.Home))
            .QuerySelector(".canvas-sentence__whole")
            .ShouldBeNull();

        await scene.WriteAsync(scene.Colleague, "so-that", "vooruit kunnen");

        (await visitor.GetAsync($"{scene.Home}/afdruk"))
            .QuerySelector(".canvas-sentence__whole")!
            .TextContent.ShouldBe(
                "Voor installateurs die willen groeien maar mensen missen ontwikkelen we een lijn gericht op monteurs met oefening zodat zij vooruit kunnen."
            );
    }

    [Fact]
    public async Task Another_room_hangs_one_canvas_of_a_kind_on_its_own_thing()
    {
        var scene = await CanvasScene.SetAsync(app);
        var home = Guid.CreateVersion7();

        var first = await OpenAsync("sailboat");
        var again = await OpenAsync("sailboat");
        var unknown = await OpenAsync("geen-canvas");
        var cards = await scene.DoAsync<CanvasDesk, IReadOnlyList<CanvasCard>>(desk =>
            desk.CardsAsync(home, default)
        );

        again.ShouldBe(first);
        unknown.ShouldBeNull();
        cards.Single(card => card.Id is not null).EmptyAreas.Count.ShouldBe(4);
        cards.Count.ShouldBe(CanvasKinds.All.Count);

        Task<CanvasId?> OpenAsync(string kind) =>
            scene.DoAsync<CanvasDesk, CanvasId?>(desk =>
                desk.OpenAsync(scene.Broker.Actor, kind, (home, scene.Region.Organisation), default)
            );
    }

    [Fact]
    public async Task Strangers_find_nothing()
    {
        var scene = await CanvasScene.SetAsync(app);
        await scene.WriteAsync(scene.Broker, "wind", "Subsidie");
        var note = (await scene.ShowAsync()).All[0].Id;
        var elsewhere = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            await elsewhere.PersonAsync(Role.Broker),
            await scene.Region.PersonAsync(Role.Coach),
            await scene.Region.PersonAsync(
                Role.Broker,
                organisation: await scene.Region.OrganisationAsync()
            ),
        ];

        foreach (var actor in strangers.Select(stranger => stranger.Actor))
        {
            var (canvas, id) = (scene.Canvas, actor.Region);
            Refusal?[] refused =
            [
                (
                    await scene.DoAsync<ShowCanvas, Outcome<ShowCanvas.View>>(
                        id,
                        h => h.HandleAsync(actor, canvas, default)
                    )
                ).Refusal,
                (
                    await scene.DoAsync<AddNotes, Outcome<Done>>(
                        id,
                        h => h.HandleAsync(actor, (canvas, "wind"), new() { Text = "X" }, default)
                    )
                ).Refusal,
                (
                    await scene.DoAsync<EditNote, Outcome<Done>>(
                        id,
                        h => h.HandleAsync(actor, (canvas, note), new() { Text = "X" }, default)
                    )
                ).Refusal,
                (
                    await scene.DoAsync<EditNote, Outcome<Done>>(
                        id,
                        h => h.RemoveAsync(actor, (canvas, note), (true, "0"), default)
                    )
                ).Refusal,
                (
                    await scene.DoAsync<AskQuestion, Outcome<Done>>(
                        id,
                        h => h.HandleAsync(actor, (canvas, note), "X", default)
                    )
                ).Refusal,
                (
                    await scene.DoAsync<AskQuestion, Outcome<Done>>(
                        id,
                        h => h.TakeBackAsync(actor, canvas, "X", default)
                    )
                ).Refusal,
            ];
            refused.ShouldAllBe(refusal => refusal == NetworkRefusals.Unknown);
        }

        var coach = strangers[1].Actor;
        (
            await scene.DoAsync<ListCanvases, Outcome<ListCanvases.View>>(h =>
                h.HandleAsync(coach, default)
            )
        ).Refusal.ShouldBe(NetworkRefusals.Unknown);
        (
            await scene.DoAsync<BeginCanvas, Outcome<BeginCanvas.Begun>>(h =>
                h.HandleAsync(coach, new() { Kind = "sailboat", Title = "X" }, default)
            )
        ).Refusal.ShouldBe(NetworkRefusals.Unknown);
    }
}
