using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Learning.Authoring;
using Leerspoor.Learning.Cataloguing;
using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Learning.Tests;

public sealed class AuthoringTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_supervisor_makes_a_quiz_and_puts_it_on_the_list()
    {
        var (region, supervisor) = await SettleAsync();
        using var visitor = await supervisor.SignedInAsync();

        await visitor.GetAsync("/lesmateriaal/nieuw");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.Kind", "Quiz"),
            ("Input.TitleNl", "Vragen over fietsen"),
            ("Input.Minutes", "5"),
            ("Input.Picture", "quiz")
        );
        await visitor.FollowAsync();
        visitor.Text.ShouldContain("Dit is een concept.");
        var here = visitor.Page.QuerySelector("a[href$='/stappen/nieuw']")!.GetAttribute("href")!;
        await visitor.GetAsync(here);
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.TextNl", "De band is plat.\nWat doe je?"),
            ("Input.OptionNl1", "Ik plak de band."),
            ("Input.OptionNl2", "Ik fiets door."),
            ("Input.Right", "1"),
            ("Input.Picture", "")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has(input[value='publish-activity'])");
        await visitor.FollowAsync();

        visitor.Text.ShouldNotContain("Dit is een concept.");
        await visitor.GetAsync("/lesmateriaal?q=fietsen&soort=Quiz");
        visitor.Text.ShouldContain("Vragen over fietsen");
    }

    [Fact]
    public async Task Wrong_fields_are_refused_and_what_was_typed_stays()
    {
        var (_, supervisor) = await SettleAsync();
        using var visitor = await supervisor.SignedInAsync();

        await visitor.GetAsync("/lesmateriaal/nieuw");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.Kind", "Link"),
            ("Input.TitleNl", ""),
            ("Input.TitleEn", "Something"),
            ("Input.Minutes", "veel"),
            ("Input.Url", "javascript:alert(1)")
        );

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var field in new[] { "titlenl", "minutes", "url", "picture" })
            visitor.Page.QuerySelector($"#input-{field}-error").ShouldNotBeNull(field);
        visitor.Page.QuerySelector("#input-titleen")!.GetAttribute("value").ShouldBe("Something");
        visitor.Page.QuerySelector("#input-minutes")!.GetAttribute("value").ShouldBe("veel");
    }

    [Fact]
    public async Task A_step_keeps_its_photo_when_only_the_words_change()
    {
        var (region, supervisor) = await SettleAsync();
        var id = await AddedAsync(region, supervisor.Actor, "Photo");
        var photo = new FormFile(
            new MemoryStream(TestFiles.Png()),
            0,
            TestFiles.Png().Length,
            "Input.File",
            "x.exe"
        );

        await WriteAsync(
            region,
            supervisor.Actor,
            id,
            null,
            new StepInput { TextNl = "Een", File = photo }
        );
        await WriteAsync(region, supervisor.Actor, id, 1, new StepInput { TextNl = "Twee" });

        var step = (
            await ShownAsync(region, supervisor.Actor, id)
        ).Value!.Steps.ShouldHaveSingleItem();
        step.Media.ShouldNotBeNull();
        step.Text[0].Nl.ShouldBe("Twee");
    }

    [Fact]
    public async Task A_video_lesson_asks_for_its_video()
    {
        var (region, supervisor) = await SettleAsync();
        var id = await AddedAsync(region, supervisor.Actor, "Video");
        var video = new FormFile(
            new MemoryStream(TestFiles.Mp4()),
            0,
            TestFiles.Mp4().Length,
            "Input.File",
            "film"
        );

        (
            await WriteAsync(region, supervisor.Actor, id, null, new StepInput { TextNl = "Kijk" })
        ).Refusal.ShouldBe(LearningRefusals.FileEmpty);
        (
            await WriteAsync(
                region,
                supervisor.Actor,
                id,
                null,
                new StepInput { TextNl = "Kijk", File = video }
            )
        ).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Steps_move_and_leave()
    {
        var (region, supervisor) = await SettleAsync();
        var id = await AddedAsync(region, supervisor.Actor, "Text");
        foreach (var words in new[] { "a", "b", "c" })
            await WriteAsync(region, supervisor.Actor, id, null, new StepInput { TextNl = words });

        await DoAsync<ArrangeSteps, Done>(
            region,
            h => h.MoveUpAsync(supervisor.Actor, id, 3, default)
        );
        await DoAsync<ArrangeSteps, Done>(
            region,
            h => h.RemoveAsync(supervisor.Actor, id, 1, default)
        );

        (await ShownAsync(region, supervisor.Actor, id))
            .Value!.Steps.Select(s => s.Text[0].Nl)
            .ShouldBe(["c", "b"]);
    }

    [Fact]
    public async Task Material_teaches_an_indicator_upwards_only()
    {
        var (region, supervisor) = await SettleAsync();
        var id = await AddedAsync(region, supervisor.Actor, "Text");

        (await TeachAsync(region, supervisor.Actor, id, "ask-help", "B", "A")).Refusal.ShouldBe(
            LearningRefusals.LevelsWrong
        );
        (await TeachAsync(region, supervisor.Actor, id, "nergens", "-", "A")).Refusal.ShouldBe(
            LearningRefusals.IndicatorWrong
        );
        (
            await TeachAsync(region, supervisor.Actor, id, "ask-help", "-", "B")
        ).Refusal.ShouldBeNull();
        (
            await TeachAsync(region, supervisor.Actor, id, "ask-help", "A", "B")
        ).Refusal.ShouldBeNull();

        var effect = (
            await ShownAsync(region, supervisor.Actor, id)
        ).Value!.Teaches.ShouldHaveSingleItem();
        (effect.From, effect.To).ShouldBe((DevelopmentLevel.A, DevelopmentLevel.B));
        await DoAsync<TeachIndicator, Done>(
            region,
            h => h.RemoveAsync(supervisor.Actor, id, "ask-help:B", default)
        );
        (await ShownAsync(region, supervisor.Actor, id)).Value!.Teaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delivered_material_is_copied_before_it_is_adapted()
    {
        var (region, supervisor) = await SettleAsync();
        var list = await DoAsync<ListActivities, ListActivities.View>(
            region,
            h =>
                h.HandleAsync(
                    supervisor.Actor,
                    new ListActivities.Filter("hulp", "Text", null),
                    default
                )
        );
        var delivered = list.Value!.Lines[0].Id;

        var copy = await DoAsync<CopyActivity, ActivityAdded>(
            region,
            h => h.HandleAsync(supervisor.Actor, delivered, default)
        );

        (await ShownAsync(region, supervisor.Actor, delivered)).Value!.MayChange.ShouldBeFalse();
        var own = (await ShownAsync(region, supervisor.Actor, copy.Value!.Id)).Value!;
        own.MayChange.ShouldBeTrue();
        own.Steps.Count.ShouldBe(
            (await ShownAsync(region, supervisor.Actor, delivered)).Value!.Steps.Count
        );
        own.Teaches.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Retired_material_leaves_the_list_and_stays_open_for_who_has_it()
    {
        var (region, supervisor) = await SettleAsync();
        var id = await AddedAsync(region, supervisor.Actor, "Text");
        await WriteAsync(region, supervisor.Actor, id, null, new StepInput { TextNl = "a" });
        await DoAsync<PublishActivity, Done>(
            region,
            h => h.HandleAsync(supervisor.Actor, id, default)
        );
        await DoAsync<PublishActivity, Done>(
            region,
            h => h.RetireAsync(supervisor.Actor, id, default)
        );

        using var participant = await (await region.PersonAsync(Role.Participant)).SignedInAsync();
        await participant.GetAsync($"/lessen/{id.Value}");
        participant.Status.ShouldBe(HttpStatusCode.OK);
        var list = await DoAsync<ListActivities, ListActivities.View>(
            region,
            h =>
                h.HandleAsync(
                    supervisor.Actor,
                    new ListActivities.Filter(null, null, null),
                    default
                )
        );
        list.Value!.Lines.ShouldNotContain(line => line.Id == id);
    }

    [Fact]
    public async Task Strangers_change_nothing_and_see_no_draft()
    {
        var (region, supervisor) = await SettleAsync();
        var id = await AddedAsync(region, supervisor.Actor, "Text");
        var (elsewhere, foreigner) = await SettleAsync();
        var neighbour = await region.PersonAsync(
            Role.Supervisor,
            organisation: await region.OrganisationAsync()
        );
        var participant = await region.PersonAsync(Role.Participant);

        foreach (
            var (where, actor) in new[]
            {
                (region, neighbour.Actor),
                (region, participant.Actor),
                (elsewhere, foreigner.Actor),
            }
        )
        {
            Refusal?[] refusals =
            [
                (await ShownAsync(where, actor, id)).Refusal,
                (await WriteAsync(where, actor, id, null, new StepInput { TextNl = "x" })).Refusal,
                (await TeachAsync(where, actor, id, "ask-help", "-", "A")).Refusal,
                (
                    await DoAsync<DescribeActivity, Done>(
                        where,
                        h => h.HandleAsync(actor, id, Facts("Text"), default)
                    )
                ).Refusal,
                (
                    await DoAsync<ArrangeSteps, Done>(
                        where,
                        h => h.RemoveAsync(actor, id, 1, default)
                    )
                ).Refusal,
                (
                    await DoAsync<ArrangeSteps, Done>(
                        where,
                        h => h.MoveUpAsync(actor, id, 1, default)
                    )
                ).Refusal,
                (
                    await DoAsync<TeachIndicator, Done>(
                        where,
                        h => h.RemoveAsync(actor, id, "ask-help:A", default)
                    )
                ).Refusal,
                (
                    await DoAsync<PublishActivity, Done>(
                        where,
                        h => h.HandleAsync(actor, id, default)
                    )
                ).Refusal,
                (
                    await DoAsync<PublishActivity, Done>(
                        where,
                        h => h.RetireAsync(actor, id, default)
                    )
                ).Refusal,
                (
                    await DoAsync<CopyActivity, ActivityAdded>(
                        where,
                        h => h.HandleAsync(actor, id, default)
                    )
                ).Refusal,
            ];
            refusals.ShouldAllBe(refusal => refusal == LearningRefusals.Unknown);
        }

        (
            await DoAsync<AddActivity, ActivityAdded>(
                region,
                h => h.HandleAsync(participant.Actor, Facts("Text"), default)
            )
        ).Refusal.ShouldBe(LearningRefusals.Unknown);
        (
            await DoAsync<ListActivities, ListActivities.View>(
                region,
                h => h.HandleAsync(participant.Actor, new(null, null, null), default)
            )
        ).Refusal.ShouldBe(LearningRefusals.Unknown);
    }

    private async Task<(TestRegion Region, TestPerson Supervisor)> SettleAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        return (region, await region.PersonAsync(Role.Supervisor));
    }

    private async Task<ActivityId> AddedAsync(TestRegion region, Actor actor, string kind) =>
        (
            await DoAsync<AddActivity, ActivityAdded>(
                region,
                h => h.HandleAsync(actor, Facts(kind), default)
            )
        )
            .Value!
            .Id;

    private static ActivityInput Facts(string kind) =>
        new()
        {
            Kind = kind,
            TitleNl = "Eigen les",
            Minutes = "5",
            Picture = "idea",
        };

    private Task<Outcome<Done>> WriteAsync(
        TestRegion region,
        Actor actor,
        ActivityId id,
        int? number,
        StepInput input
    ) => DoAsync<WriteStep, Done>(region, h => h.HandleAsync(actor, id, number, input, default));

    private Task<Outcome<Done>> TeachAsync(
        TestRegion region,
        Actor actor,
        ActivityId id,
        string indicator,
        string from,
        string to
    ) =>
        DoAsync<TeachIndicator, Done>(
            region,
            h =>
                h.HandleAsync(
                    actor,
                    id,
                    new()
                    {
                        Indicator = indicator,
                        From = from,
                        To = to,
                    },
                    default
                )
        );

    private Task<Outcome<ShowActivity.View>> ShownAsync(
        TestRegion region,
        Actor actor,
        ActivityId id
    ) => DoAsync<ShowActivity, ShowActivity.View>(region, h => h.HandleAsync(actor, id, default));

    private Task<Outcome<T>> DoAsync<THandler, T>(
        TestRegion region,
        Func<THandler, Task<Outcome<T>>> act
    )
        where THandler : notnull =>
        app.InRegionAsync(region.Id, services => act(services.GetRequiredService<THandler>()));
}
