using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Programmes.Sections;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Programmes;

public sealed class ProgrammeEditingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_designer_puts_a_new_version_into_use_through_the_pages()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/programmas");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("form:has(input[value='draft-programme'])");
        var draft = visitor.Location!;

        await visitor.GetAsync($"{draft}/gegevens");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.NameNl", "Leren doe je hier"),
            ("Input.EveryWeeks", "4")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync($"{draft}/stappen/intake");
        await visitor.SubmitAsync("main form.form", ("Input.NameNl", "Hallo zeggen"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync($"{draft}/routes/good-start");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.Levels[be-on-time]", "C"),
            ("Input.Levels[tidy-workplace]", "")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync($"{draft}/publiceren");
        await visitor.SubmitAsync("main form.form");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        var newest = await NewestAsync(region);
        newest.Version.ShouldBe(2);
        newest.Definition.Participant.Name.Nl.ShouldBe("Leren doe je hier");
        newest.Definition.Evaluation.EveryWeeks.ShouldBe(4);
        newest.Definition.StageOf("intake").Participant.Name.Nl.ShouldBe("Hallo zeggen");
        var route = newest.Definition.FindRoute("good-start")!;
        route.Requires.Single(r => r.Indicator == "be-on-time").Level.ShouldBe(DevelopmentLevel.C);
        route.Requires.ShouldNotContain(r => r.Indicator == "tidy-workplace");
    }

    [Fact]
    public async Task A_path_keeps_the_version_it_began_with()
    {
        var (region, designer) = await SettleAsync();
        var old = await NewestAsync(region);
        var draft = await DraftedAsync(region, designer);
        var input = RouteInput.Of(old.Definition.Routes[0]);
        input.NameNl = "Anders";
        await DoAsync<WriteRoute, Done>(
            region,
            h => h.HandleAsync(designer, draft, old.Definition.Routes[0].Key, input, default)
        );
        await DoAsync<PublishProgramme, Done>(region, h => h.HandleAsync(designer, draft, default));

        (await NewestAsync(region)).Definition.Routes[0].Participant.Name.Nl.ShouldBe("Anders");
        (await OfAsync(region, old.Id))
            .Routes[0]
            .Participant.Name.ShouldBe(old.Definition.Routes[0].Participant.Name);
    }

    [Fact]
    public async Task Routes_are_added_and_left_out()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var before = (await OfAsync(region, draft)).Routes;

        await DoAsync<WriteRoute, Done>(
            region,
            h => h.HandleAsync(designer, draft, null, RouteInput.Of(before[0]), default)
        );
        await DoAsync<RemoveEntry, Done>(
            region,
            h => h.HandleAsync(designer, draft, "routes", before[0].Key, default)
        );

        var routes = (await OfAsync(region, draft)).Routes;
        routes.Count.ShouldBe(before.Count);
        routes.ShouldNotContain(route => route.Key == before[0].Key);
        routes[^1].Requires.ShouldBe(before[0].Requires, ignoreOrder: true);
    }

    [Fact]
    public async Task Wrong_fields_of_a_route_are_all_named()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);

        var outcome = await DoAsync<WriteRoute, Done>(
            region,
            h => h.HandleAsync(designer, draft, null, new RouteInput { Achievement = "x" }, default)
        );

        outcome
            .Refusals.Select(r => r.Field)
            .ShouldBe(["NameNl", "ExplanationNl", "Picture", "Places", "Achievement", "Levels"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("drie")]
    [InlineData(null)]
    public async Task At_most_three_indicators_to_begin_with(string? typed)
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var input = EditProgramme.Input.Of(await OfAsync(region, draft));
        input.MaxIndicators = typed;

        var outcome = await DoAsync<EditProgramme, Done>(
            region,
            h => h.HandleAsync(designer, draft, input, default)
        );

        (outcome.Refusal!.Code, outcome.Refusal.Field).ShouldBe(
            ("programmes.number-wrong", "MaxIndicators")
        );
    }

    [Fact]
    public async Task A_published_version_is_not_changed_and_a_draft_can_be_thrown_away()
    {
        var (region, designer) = await SettleAsync();
        var published = await NewestAsync(region);
        var input = EditProgramme.Input.Of(published.Definition);
        var draft = await DraftedAsync(region, designer);

        (
            await DoAsync<EditProgramme, Done>(
                region,
                h => h.HandleAsync(designer, published.Id, input, default)
            )
        ).Refusal.ShouldBe(PathsRefusals.ProgrammePublished);
        await DoAsync<PublishProgramme, Done>(
            region,
            h => h.DiscardAsync(designer, draft, default)
        );
        (
            await DoAsync<ShowProgramme, ShowProgramme.View>(
                region,
                h => h.HandleAsync(designer, draft, default)
            )
        ).Refusal.ShouldBe(ProgrammeRefusals.Unknown);
    }

    [Fact]
    public async Task Strangers_neither_see_nor_change_a_draft()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var (elsewhere, foreigner) = await SettleAsync();
        var coach = (await region.PersonAsync(Role.Coach)).Actor;
        var participant = (await region.PersonAsync(Role.Participant)).Actor;
        var definition = await OfAsync(region, draft);

        foreach (
            var (where, actor) in new[]
            {
                (region, coach),
                (region, participant),
                (elsewhere, foreigner),
            }
        )
        {
            Refusal?[] refusals =
            [
                (
                    await DoAsync<ShowProgramme, ShowProgramme.View>(
                        where,
                        h => h.HandleAsync(actor, draft, default)
                    )
                ).Refusal,
                (
                    await DoAsync<EditProgramme, Done>(
                        where,
                        h =>
                            h.HandleAsync(actor, draft, EditProgramme.Input.Of(definition), default)
                    )
                ).Refusal,
                (
                    await DoAsync<EditStage, Done>(
                        where,
                        h =>
                            h.HandleAsync(
                                actor,
                                draft,
                                "intake",
                                EditStage.Input.Of(definition.Stages[0]),
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<WriteRoute, Done>(
                        where,
                        h =>
                            h.HandleAsync(
                                actor,
                                draft,
                                null,
                                RouteInput.Of(definition.Routes[0]),
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<RemoveEntry, Done>(
                        where,
                        h =>
                            h.HandleAsync(actor, draft, "routes", definition.Routes[0].Key, default)
                    )
                ).Refusal,
                (
                    await DoAsync<MoveEntry, Done>(
                        where,
                        h =>
                            h.HandleAsync(
                                actor,
                                draft,
                                "routes",
                                definition.Routes[0].Key,
                                "down",
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<EditStage, Done>(
                        where,
                        h =>
                            h.AddAsync(
                                actor,
                                draft,
                                EditStage.Input.Of(definition.Stages[0]),
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<WriteWords, Done>(
                        where,
                        h =>
                            h.HandleAsync(
                                actor,
                                draft,
                                "doelgroepen",
                                null,
                                WriteWords.Input.Of(definition.TargetGroups[0].Staff),
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<WriteConsent, Done>(
                        where,
                        h =>
                            h.HandleAsync(
                                actor,
                                draft,
                                null,
                                WriteConsent.Input.Of(definition.Consents[0]),
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<WriteQuestion, Done>(
                        where,
                        h =>
                            h.HandleAsync(
                                actor,
                                draft,
                                null,
                                QuestionInput.Of(definition.Evaluation.Questions[0]),
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<WriteCertification, Done>(
                        where,
                        h =>
                            h.HandleAsync(
                                actor,
                                draft,
                                null,
                                WriteCertification.Input.Of(definition.CertificationForms[0]),
                                default
                            )
                    )
                ).Refusal,
                (
                    await DoAsync<ReviewProgramme, ReviewProgramme.View>(
                        where,
                        h => h.HandleAsync(actor, draft, default)
                    )
                ).Refusal,
                (
                    await DoAsync<PublishProgramme, Done>(
                        where,
                        h => h.HandleAsync(actor, draft, default)
                    )
                ).Refusal,
                (
                    await DoAsync<PublishProgramme, Done>(
                        where,
                        h => h.DiscardAsync(actor, draft, default)
                    )
                ).Refusal,
            ];
            refusals.ShouldAllBe(refusal => refusal == ProgrammeRefusals.Unknown);
        }

        (
            await DoAsync<ListProgrammes, ListProgrammes.View>(
                region,
                h => h.HandleAsync(participant, default)
            )
        ).Refusal.ShouldBe(ProgrammeRefusals.Unknown);
        (
            await DoAsync<DraftProgramme, ProgrammeDrafted>(
                region,
                h => h.HandleAsync(coach, definition.Key, default)
            )
        ).Refusal.ShouldBe(ProgrammeRefusals.Unknown);
        (
            await DoAsync<ListProgrammes, ListProgrammes.View>(
                region,
                h => h.HandleAsync(coach, default)
            )
        ).Value!.Versions.ShouldNotContain(line => line.Id == draft);
    }

    private async Task<(TestRegion Region, Actor Designer)> SettleAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        return (region, (await region.PersonAsync(Role.Designer)).Actor);
    }

    private async Task<ProgrammeId> DraftedAsync(TestRegion region, Actor designer)
    {
        var key = (await NewestAsync(region)).Key;
        return (
            await DoAsync<DraftProgramme, ProgrammeDrafted>(
                region,
                h => h.HandleAsync(designer, key, default)
            )
        )
            .Value!
            .Id;
    }

    private Task<Programme> NewestAsync(TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<ProgrammeShelf>().NewestAsync(default)
        )!;

    private Task<ProgrammeDefinition> OfAsync(TestRegion region, ProgrammeId id) =>
        app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<LeerspoorDb>()
                        .Set<Programme>()
                        .AsNoTracking()
                        .SingleAsync(p => p.Id == id)
                ).Definition
        );

    private Task<Outcome<T>> DoAsync<THandler, T>(
        TestRegion region,
        Func<THandler, Task<Outcome<T>>> act
    )
        where THandler : notnull =>
        app.InRegionAsync(region.Id, services => act(services.GetRequiredService<THandler>()));
}
