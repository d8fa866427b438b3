using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Running;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Running;

public sealed class EditScanTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Two_people_typing_at_once_lose_no_word()
    {
        var scene = await ScanScene.SetAsync(app, running: true);

        await scene.EditAsync(ScanScene.Notes("", "De werkgever doet mee."));
        var edited = await scene.EditAsync(
            scene.Moderator.Actor,
            ScanScene.Notes("", "Er zijn zes deelnemers.")
        );

        var expected = "De werkgever doet mee. Er zijn zes deelnemers.";
        (await scene.FactorAsync()).Notes.ShouldBe(expected);
        edited.Value!.Texts[0].Text.ShouldBe(expected);
    }

    [Fact]
    public async Task Many_at_the_same_moment_lose_no_word_and_the_newest_answer_tells_them_all()
    {
        var scene = await ScanScene.SetAsync(app, running: true);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(n =>
                    scene.EditAsync(
                        n % 2 == 0 ? scene.NoteTaker.Actor : scene.Moderator.Actor,
                        ScanScene.Notes("", $"woord{n}")
                    )
                )
        );

        var words = (await scene.FactorAsync()).Notes.Split(' ');
        words
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                Enumerable.Range(0, 12).Select(n => $"woord{n}").Order(StringComparer.Ordinal)
            );
        answers
            .MaxBy(answer => answer.Value!.Version)
            .Value!.Texts[0]
            .Text.Split(' ')
            .Length.ShouldBe(12);
    }

    [Fact]
    public async Task The_same_operation_sent_again_changes_nothing_and_tells_what_stands_there()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        var operation = ScanScene.Notes("", "Een keer.");
        await scene.EditAsync(operation);
        await scene.EditAsync(ScanScene.Notes("Een keer.", "Een keer. En meer."));

        var again = await scene.EditAsync(operation);

        (await scene.FactorAsync()).Notes.ShouldBe("Een keer. En meer.");
        again.Value!.Texts[0].Text.ShouldBe("Een keer. En meer.");
    }

    [Fact]
    public async Task A_level_or_both_views_when_the_group_does_not_agree()
    {
        var scene = await ScanScene.SetAsync(app, running: true);

        await scene.EditAsync(ScanScene.Value("level", "mature"));
        (await scene.FactorAsync()).Level.ShouldBe(MaturityLevel.Mature);
        await scene.EditAsync(
            ScanScene.Value("level", "not-agreed"),
            ScanScene.Value("first", "Iedereen kent ons."),
            ScanScene.Value("first-level", "mature"),
            ScanScene.Value("second", "Op het werk kent niemand ons."),
            ScanScene.Value("second-level", "starting")
        );

        var factor = await scene.FactorAsync();
        (factor.Level, factor.NotAgreed).ShouldBe((null, true));
        factor.FirstView.ShouldBe("Iedereen kent ons.");
        factor.SecondLevel.ShouldBe(MaturityLevel.Starting);
    }

    [Fact]
    public async Task Time_is_kept_for_each_factor_that_was_on()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        app.Clock.Advance(TimeSpan.FromMinutes(9));

        await scene.EditAsync(
            new ScanOperation(
                Guid.CreateVersion7(),
                ScanFields.Current,
                null,
                null,
                null,
                null,
                "digitale-tools"
            )
        );

        (await scene.FactorAsync()).SecondsSpent.ShouldBe(9 * 60);
        (await scene.AgainAsync()).CurrentKey.ShouldBe("digitale-tools");
    }

    [Fact]
    public async Task A_removed_action_point_comes_back_for_whoever_was_typing_in_it()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        var id = Guid.CreateVersion7();
        await scene.EditAsync(ScanScene.Point(id, "what", "Bellen"));
        await scene.EditAsync(ScanScene.Point(id, "remove", "on"));
        (await scene.PointsAsync())[0].RemovedAt.ShouldNotBeNull();

        await scene.EditAsync(
            ScanScene.Point(id, "what", "Bellen met Mo") with
            {
                Base = "Bellen",
            },
            ScanScene.Point(id, "when", "2036-12-01")
        );

        var point = (await scene.PointsAsync()).ShouldHaveSingleItem();
        point.RemovedAt.ShouldBeNull();
        point.What.ShouldBe("Bellen met Mo");
        point.ByWhen.ShouldBe(new DateOnly(2036, 12, 1));
    }

    [Fact]
    public async Task Nothing_changes_once_the_report_is_final_or_before_the_talk_began()
    {
        var scene = await ScanScene.SetAsync(app);
        (await scene.EditAsync(ScanScene.Notes("", "te vroeg"))).Refusal.ShouldBe(
            ScanRefusals.Closed
        );
        await scene.StartAsync();
        await scene.CloseAsync();

        var late = await scene.EditAsync(ScanScene.Notes("", "te laat"));

        late.Refusal.ShouldBe(ScanRefusals.Closed);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_nothing_of_it_is_saved()
    {
        var scene = await ScanScene.SetAsync(app, running: true);

        var edit = await scene.EditAsync(
            ScanScene.Notes("", "goed"),
            ScanScene.Value("level", "geweldig")
        );

        edit.Refusal.ShouldBe(ScanRefusals.OperationUnknown);
        (await scene.FactorAsync()).Notes.ShouldBe("");
    }

    [Fact]
    public async Task A_plain_form_saves_only_what_was_changed_and_merges()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        using var visitor = await scene.NoteTaker.SignedInAsync();
        await visitor.GetAsync($"{scene.Home}/notities?factor=maatwerk");
        // Meanwhile somebody else types and chooses.
        await scene.EditAsync(
            ScanScene.Notes("", "Van de ander."),
            ScanScene.Value("level", "advanced")
        );

        await visitor.SubmitAsync(
            "form:has(#notes-maatwerk)",
            ("Input.Notes", "Van mij.\r\nTweede regel."),
            ("Input.Ticks", "2"),
            ("Input.Actions[0].What", "Bellen"),
            ("Input.Actions[0].When", "2036-12-01")
        );
        await visitor.FollowAsync();

        var saved = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(
            app.Clock.GetUtcNow(),
            "Europe/Amsterdam"
        );
        visitor.Text.ShouldContain(
            string.Create(CultureInfo.InvariantCulture, $"Bewaard om {saved:HH:mm}")
        );
        var factor = await scene.FactorAsync();
        factor.Notes.ShouldBe("Van de ander. Van mij.\nTweede regel.");
        factor.Level.ShouldBe(MaturityLevel.Advanced);
        factor.IsTicked(2).ShouldBeTrue();
        (await scene.PointsAsync()).ShouldHaveSingleItem().What.ShouldBe("Bellen");
    }

    [Fact]
    public async Task A_follower_is_told_what_changed_and_nothing_else()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        using var writer = await scene.NoteTaker.SignedInAsync();
        using var follower = await scene.Moderator.SignedInAsync();
        var version = (await scene.AgainAsync()).Version;
        using var answer = await follower.Client.GetAsync(
            new Uri($"{scene.Home}/stroom?na={version}", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());

        using var saved = await writer.Client.PostAsJsonAsync(
            new Uri($"{scene.Home}/bewerkingen", UriKind.Relative),
            new[] { ScanScene.Notes("", "Hoort de ander dit?") }
        );

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var line = await stream.ReadLineAsync();
        while (line?.StartsWith("data:", StringComparison.Ordinal) == false)
            line = await stream.ReadLineAsync();
        line = line.ShouldNotBeNull();
        line.ShouldContain("Hoort de ander dit?");
        line.ShouldNotContain("digitale-tools");
    }

    [Fact]
    public async Task Both_screens_hold_every_factor_so_that_they_work_without_wifi()
    {
        var scene = await ScanScene.SetAsync(app, running: true);
        using var visitor = await scene.NoteTaker.SignedInAsync();

        foreach (var page in new[] { "notities", "scherm" })
        {
            await visitor.GetAsync($"{scene.Home}/{page}");
            visitor.Page.QuerySelectorAll("[data-panel]").Length.ShouldBe(8);
            visitor.Page.QuerySelectorAll("[data-panel]:not([hidden])").Length.ShouldBe(1);
        }
    }
}
