using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Programmes.Sections;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Leerspoor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Programmes;

public sealed class ProgrammeSectionsTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    public static TheoryData<string> Slugs =>
        [.. ProgrammeSections.All.Select(section => section.Slug)];

    public static TheoryData<string> Growing =>
        [.. ProgrammeSections.All.Where(section => section.Grows).Select(section => section.Slug)];

    [Fact]
    public async Task Every_list_of_the_programme_has_pages_that_open_and_save_without_a_change()
    {
        var (region, designer, draft) = await DraftedAsync();
        var before = await OfAsync(region, draft);
        using var visitor = await designer.SignedInAsync();

        foreach (var section in ProgrammeSections.All)
        {
            var list = $"/programmas/{draft.Value}/{section.Slug}";
            await visitor.GetAsync(list);
            visitor.Status.ShouldBe(HttpStatusCode.OK, list);
            visitor.Text.ShouldNotContain("Section.", Case.Sensitive, list);
            foreach (var entry in section.Entries(before))
                visitor.Text.ShouldContain(entry.Name.In());
            await visitor.GetAsync($"{list}/{section.Entries(before)[^1].Key}");
            await visitor.SubmitAsync("main form.form");
            visitor.Status.ShouldBe(HttpStatusCode.Found, $"{list}: {visitor.Text}");
            await visitor.GetAsync($"{list}/nieuw");
            visitor.Status.ShouldBe(
                section.Grows ? HttpStatusCode.OK : HttpStatusCode.NotFound,
                list
            );
        }

        var review = await DoAsync<ReviewProgramme, ReviewProgramme.View>(
            region,
            h => h.HandleAsync(designer.Actor, draft, default)
        );
        review.Value!.None.ShouldBeTrue(
            string.Join(", ", review.Value.Lists.Select(list => list.Section.Slug))
        );
    }

    [Fact]
    public async Task An_unknown_list_or_entry_is_not_found()
    {
        var (_, designer, draft) = await DraftedAsync();
        using var visitor = await designer.SignedInAsync();

        foreach (
            var rest in new[]
            {
                "iets",
                "doelen/iets",
                "toestemmingen/iets",
                "terugkijken/iets",
                "bewijsvormen/iets",
                "stappen/iets",
                "routes/iets/weghalen",
                "iets/iets/weghalen",
            }
        )
        {
            await visitor.GetAsync($"/programmas/{draft.Value}/{rest}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, rest);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task An_entry_moves_where_it_may(string slug)
    {
        var (region, designer, draft) = await DraftedAsync();
        var section = ProgrammeSections.Find(slug)!;
        var before = section.Entries(await OfAsync(region, draft));
        var free = before.FirstOrDefault(entry => !entry.Anchored);

        var outcome = await DoAsync<MoveEntry, Done>(
            region,
            h =>
                h.HandleAsync(designer.Actor, draft, slug, (free ?? before[0]).Key, "down", default)
        );

        var after = section.Entries(await OfAsync(region, draft)).Select(entry => entry.Key);
        if (free is null)
            outcome.Refusal.ShouldBe(ProgrammeRefusals.Unknown);
        else
            after.Take(2).ShouldBe([before[1].Key, before[0].Key]);
    }

    [Fact]
    public async Task The_goal_that_is_always_added_stays_at_the_end()
    {
        var (region, designer, draft) = await DraftedAsync();
        var before = await OfAsync(region, draft);

        await DoAsync<MoveEntry, Done>(
            region,
            h =>
                h.HandleAsync(
                    designer.Actor,
                    draft,
                    "doelen",
                    before.Goals[^1].Key,
                    "down",
                    default
                )
        );

        (await OfAsync(region, draft))
            .Goals.Select(goal => goal.Key)
            .ShouldBe(before.Goals.Select(goal => goal.Key));
        (
            await RemoveAsync(region, designer, draft, "doelen", before.GoalAlwaysAdded.Key)
        ).Refusal.ShouldBe(ProgrammeRefusals.EntryStays);
    }

    [Theory]
    [MemberData(nameof(Growing))]
    public async Task Entries_can_go_until_what_the_programme_needs_is_left(string slug)
    {
        var (region, designer, draft) = await DraftedAsync();
        var section = ProgrammeSections.Find(slug)!;
        var refused = new List<Refusal>();
        foreach (var entry in section.Entries(await OfAsync(region, draft)))
            if (
                (await RemoveAsync(region, designer, draft, slug, entry.Key)).Refusal is { } refusal
            )
                refused.Add(refusal);

        section.Entries(await OfAsync(region, draft)).ShouldNotBeEmpty();
        refused.ShouldNotBeEmpty();
        refused.ShouldAllBe(refusal => refusal.Kind == RefusalKind.Conflict);
    }

    [Fact]
    public async Task A_designer_writes_goals_pitfalls_and_target_groups_in_own_words()
    {
        var (region, designer, draft) = await DraftedAsync();
        var words = new WriteWords.Input { NameNl = "Anders", TextNl = "Kijk nog eens." };
        var before = await OfAsync(region, draft);

        await WriteAsync("doelgroepen", null);
        await WriteAsync("doelen", before.GoalAlwaysAdded.Key);
        await WriteAsync("valkuilen", "halo");
        await WriteAsync("afwegingen", "too-low");

        var after = await OfAsync(region, draft);
        after.TargetGroups.Count.ShouldBe(before.TargetGroups.Count + 1);
        after.TargetGroups[^1].Staff.Name.Nl.ShouldBe("Anders");
        after.GoalAlwaysAdded.Staff.Description!.Nl.ShouldBe("Kijk nog eens.");
        after.Pitfalls.Single(p => p.Key == "halo").Staff.Reminder.Nl.ShouldBe("Kijk nog eens.");
        after.Pitfalls.Count.ShouldBe(8);
        after.Risks[0].Staff.Text.Nl.ShouldBe("Kijk nog eens.");
        (
            await DoAsync<WriteWords, Done>(
                region,
                h => h.HandleAsync(designer.Actor, draft, "valkuilen", null, words, default)
            )
        ).Refusal.ShouldBe(ProgrammeRefusals.Unknown, "the program knows eight pitfalls");

        async Task WriteAsync(string slug, string? key) =>
            (
                await DoAsync<WriteWords, Done>(
                    region,
                    h => h.HandleAsync(designer.Actor, draft, slug, key, words, default)
                )
            ).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Other_words_for_a_consent_are_another_version_of_its_text()
    {
        var (region, designer, draft) = await DraftedAsync();
        var plan = (await OfAsync(region, draft)).Consents[0];
        var input = WriteConsent.Input.Of(plan);
        input.ExplanationNl = "Wij schrijven op wat jij leert.";

        (await WriteAsync(plan.Key)).ShouldBe((2, true));
        input = WriteConsent.Input.Of(plan);
        (await WriteAsync(plan.Key)).ShouldBe((1, true), "the words are as they were");
        (await WriteAsync(null)).ShouldBe((1, false), "an added purpose may always be refused");

        async Task<(int TextVersion, bool Required)> WriteAsync(string? key)
        {
            await DoAsync<WriteConsent, Done>(
                region,
                h => h.HandleAsync(designer.Actor, draft, key, input, default)
            );
            var consents = (await OfAsync(region, draft)).Consents;
            var written = consents.SingleOrDefault(c => c.Key == key) ?? consents[^1];
            return (written.TextVersion, written.Required);
        }
    }

    [Fact]
    public async Task A_wrong_question_keeps_everything_that_was_typed()
    {
        var (_, designer, draft) = await DraftedAsync();
        using var visitor = await designer.SignedInAsync();
        await visitor.GetAsync($"/programmas/{draft.Value}/terugkijken/nieuw");

        await visitor.SubmitAsync(
            "main form.form",
            ("Input.Who", "participant"),
            ("Input.QuestionEn", "How was it?"),
            ("Input.Options[0].LabelNl", "Leuk"),
            ("Input.Options[0].Picture", "heart"),
            ("Input.Options[2].LabelEn", "Hard")
        );

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#input-questionnl-error").ShouldNotBeNull();
        visitor.Page.QuerySelector("#input-options-2-labelnl-error").ShouldNotBeNull();
        visitor.Page.QuerySelector("#input-options-2-picture-error").ShouldNotBeNull();
        visitor
            .Page.QuerySelector("#input-options-0-labelnl")!
            .GetAttribute("value")
            .ShouldBe("Leuk");
        visitor
            .Page.QuerySelector("#input-options-2-labelen")!
            .GetAttribute("value")
            .ShouldBe("Hard");
        visitor
            .Page.QuerySelector("#input-options-0-picture option[selected]")!
            .GetAttribute("value")
            .ShouldBe("heart");
    }

    [Fact]
    public async Task A_question_with_pictures_is_written_and_the_learner_keeps_at_least_one()
    {
        var (region, designer, draft) = await DraftedAsync();
        using var visitor = await designer.SignedInAsync();
        await visitor.GetAsync($"/programmas/{draft.Value}/terugkijken/nieuw");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.Who", "participant"),
            ("Input.QuestionNl", "Hoe was het?"),
            ("Input.Picture", "star"),
            ("Input.Options[0].LabelNl", "Leuk"),
            ("Input.Options[0].Picture", "heart"),
            ("Input.Options[3].LabelNl", "Lastig"),
            ("Input.Options[3].Picture", "mood-2")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        var questions = (await OfAsync(region, draft)).Evaluation.Questions;
        questions[^1].Text.Nl.ShouldBe("Hoe was het?");
        questions[^1].Options!.Select(option => option.Picture).ShouldBe(["heart", "mood-2"]);
        foreach (var question in questions.Where(q => q.Who == "participant").SkipLast(1))
            await RemoveAsync(region, designer, draft, "terugkijken", question.Key);
        (
            await RemoveAsync(region, designer, draft, "terugkijken", questions[^1].Key)
        ).Refusal.ShouldBe(ProgrammeRefusals.NothingAsked);
    }

    [Fact]
    public async Task A_step_of_the_designers_own_stands_on_the_line_and_the_path_passes_it()
    {
        var (region, designer, draft) = await DraftedAsync();
        var before = await OfAsync(region, draft);
        var input = EditStage.Input.Of(before.Stages[0]);
        (input.NameNl, input.After) = ("Een dag meelopen", "intake");

        (
            await DoAsync<EditStage, Done>(
                region,
                h => h.AddAsync(designer.Actor, draft, input, default)
            )
        ).Refusal.ShouldBeNull();
        var key = (await OfAsync(region, draft)).Stages[1].Key;
        await MoveAsync("up");
        (await OfAsync(region, draft)).Stages[1].Key.ShouldBe(key, "the path begins with intake");
        await MoveAsync("down");

        var after = await OfAsync(region, draft);
        after.Stages[2].Key.ShouldBe(key);
        MyLine
            .Of(after, StageKeys.Choosing)
            .Select(station => station.State)
            .Take(4)
            .ShouldBe([
                StationState.Reached,
                StationState.Reached,
                StationState.Reached,
                StationState.Next,
            ]);
        after.ExtrasWith(StageKeys.Mapping).Select(stage => stage.Key).ShouldBe([key]);
        (await RemoveAsync(region, designer, draft, "stappen", "intake")).Refusal.ShouldBe(
            ProgrammeRefusals.EntryStays
        );
        (await RemoveAsync(region, designer, draft, "stappen", key)).Refusal.ShouldBeNull();

        Task MoveAsync(string shift) =>
            DoAsync<MoveEntry, Done>(
                region,
                h => h.HandleAsync(designer.Actor, draft, "stappen", key, shift, default)
            );
    }

    [Fact]
    public async Task Wrong_fields_of_a_new_step_are_all_named()
    {
        var (region, designer, draft) = await DraftedAsync();

        var outcome = await DoAsync<EditStage, Done>(
            region,
            h =>
                h.AddAsync(
                    designer.Actor,
                    draft,
                    new EditStage.Input { After = "recognition" },
                    default
                )
        );

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(["After", "NameNl", "ExplanationNl", "TaskNl", "Picture", "AtTurn"]);
    }

    [Theory]
    [InlineData("stappen")]
    [InlineData("routes")]
    [InlineData("terugkijken")]
    [InlineData("toestemmingen")]
    [InlineData("bewijsvormen")]
    public async Task An_empty_form_is_refused_with_words(string slug)
    {
        var (_, designer, draft) = await DraftedAsync();
        using var visitor = await designer.SignedInAsync();
        await visitor.GetAsync($"/programmas/{draft.Value}/{slug}/nieuw");

        await visitor.SubmitAsync("main form.form");

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, visitor.Text);
        visitor.Page.QuerySelector(".summary").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_path_moves_on_past_an_extra_step()
    {
        var (region, designer, draft) = await DraftedAsync();
        var input = EditStage.Input.Of((await OfAsync(region, draft)).Stages[0]);
        (input.NameNl, input.After) = ("Een dag meelopen", "intake");
        await DoAsync<EditStage, Done>(
            region,
            h => h.AddAsync(designer.Actor, draft, input, default)
        );
        await DoAsync<PublishProgramme, Done>(
            region,
            h => h.HandleAsync(designer.Actor, draft, default)
        );
        var participant = await region.PersonAsync(Role.Participant);

        var stage = await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var framework = await services
                    .GetRequiredService<FrameworkCatalogue>()
                    .CurrentAsync("werknemersvaardigheden", default);
                var path = DevelopmentPath.Begun(
                    participant.Actor.Person,
                    OrganisationId.New(),
                    draft,
                    framework!.Id,
                    app.Clock.GetUtcNow()
                );
                path.AnswerTakingPart(true, app.Clock.GetUtcNow());
                path.ChooseRoute("good-start", app.Clock.GetUtcNow());
                await services
                    .GetRequiredService<StageGate>()
                    .AdvanceAsync(path, EntryConditions.ConsentToPlan, default);
                return path.StageKey;
            }
        );

        stage.ShouldBe(StageKeys.Mapping);
    }

    [Fact]
    public async Task The_review_names_what_changed_and_the_history_who_published()
    {
        var (region, designer, draft) = await DraftedAsync();
        await RemoveAsync(region, designer, draft, "doelgroepen", "seconded");
        await DoAsync<WriteWords, Done>(
            region,
            h =>
                h.HandleAsync(
                    designer.Actor,
                    draft,
                    "valkuilen",
                    "horn",
                    new WriteWords.Input { NameNl = "Horn", TextNl = "Rustig aan." },
                    default
                )
        );
        using var visitor = await designer.SignedInAsync();

        await visitor.GetAsync($"/programmas/{draft.Value}/publiceren");
        visitor.Text.ShouldContain("Weg: Gedetacheerd");
        visitor.Text.ShouldContain("Anders: Horn");
        await visitor.SubmitAsync("main form.form");

        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var lines = (
            await DoAsync<ListProgrammes, ListProgrammes.View>(
                region,
                h => h.HandleAsync(designer.Actor, default)
            )
        )
            .Value!
            .Versions;
        lines.Select(line => line.Version).ShouldBe([2, 1]);
        lines[0].PublishedBy.ShouldNotBeNullOrWhiteSpace();
        lines[1].PublishedBy.ShouldBeNull("it came with the program");
    }

    [Fact]
    public async Task Throwing_a_draft_away_asks_first()
    {
        var (region, designer, draft) = await DraftedAsync();
        using var visitor = await designer.SignedInAsync();
        await visitor.GetAsync($"/programmas/{draft.Value}");
        visitor.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await visitor.GetAsync($"/programmas/{draft.Value}/voorbeeld");
        visitor.Status.ShouldBe(HttpStatusCode.OK);

        await visitor.GetAsync($"/programmas/{draft.Value}/weggooien");
        (await OfAsync(region, draft)).ShouldNotBeNull();
        await visitor.SubmitAsync("main form.form");

        visitor.Location!.ShouldEndWith("/programmas");
        await visitor.GetAsync($"/programmas/{draft.Value}");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_route_asks_and_what_somebody_works_on_is_needed_of_the_framework()
    {
        var (region, _, _) = await DraftedAsync();
        var participant = await region.PersonAsync(Role.Participant);

        var needs = await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var framework = (
                    await services
                        .GetRequiredService<FrameworkCatalogue>()
                        .CurrentAsync("werknemersvaardigheden", default)
                )!;
                var programme = await services
                    .GetRequiredService<ProgrammeShelf>()
                    .NewestAsync(default);
                var path = DevelopmentPath.Begun(
                    participant.Actor.Person,
                    OrganisationId.New(),
                    programme!.Id,
                    framework.Id,
                    app.Clock.GetUtcNow()
                );
                db.Add(path);
                db.Add(
                    Goal.Set(
                        path.Id,
                        framework.Find("ask-help")!.Id,
                        DevelopmentLevel.B,
                        "",
                        app.Clock.GetUtcNow()
                    )
                );
                await db.SaveChangesAsync(default);
                var all = new List<IndicatorNeed>();
                foreach (var use in services.GetServices<IFrameworkUse>())
                    all.AddRange(await use.NeedsAsync(framework.Key, default));
                return all.Where(need => need.Indicator == "ask-help").Select(n => n.By).ToList();
            }
        );

        needs.ShouldBe([
            "programma Leren op de werkvloer, route Een goede start op het werk",
            "programma Leren op de werkvloer, als doel van deelnemers onderweg (1)",
        ]);
    }

    private Task<Outcome<Done>> RemoveAsync(
        TestRegion region,
        TestPerson designer,
        ProgrammeId draft,
        string slug,
        string key
    ) =>
        DoAsync<RemoveEntry, Done>(
            region,
            h => h.HandleAsync(designer.Actor, draft, slug, key, default)
        );

    private async Task<(TestRegion Region, TestPerson Designer, ProgrammeId Draft)> DraftedAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var draft = await DoAsync<DraftProgramme, ProgrammeDrafted>(
            region,
            h => h.HandleAsync(designer.Actor, "leren-op-de-werkvloer", default)
        );
        return (region, designer, draft.Value!.Id);
    }

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
