using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Browsing;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Drafting;
using Leerspoor.Skills.Publishing;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests;

public sealed class DraftingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_draft_is_a_copy_with_ids_of_its_own()
    {
        var (region, designer) = await SettleAsync();
        var current = await CurrentAsync(region);

        var draft = await DraftedAsync(region, designer);

        draft.Number.ShouldBe(2);
        draft.Indicators.Select(i => i.Key).ShouldBe(current.Indicators.Select(i => i.Key));
        draft.Indicators.Select(i => i.Code).ShouldBe(current.Indicators.Select(i => i.Code));
        draft
            .Indicators.Select(i => i.Id)
            .Intersect(current.Indicators.Select(i => i.Id))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Drafting_twice_leads_to_the_same_draft()
    {
        var (region, designer) = await SettleAsync();

        var first = await DraftedAsync(region, designer);
        var second = await DraftedAsync(region, designer);

        second.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_published_change_holds_for_who_starts_now_and_not_for_who_started_before()
    {
        var (region, designer) = await SettleAsync();
        var old = await CurrentAsync(region);
        var draft = await DraftedAsync(region, designer);
        var input = IndicatorInput.Of(draft.Indicators[0]);
        input.NameNl = "Om hulp vragen";

        await DoAsync<EditIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Indicators[0].Id, input, default)
        );
        (await CurrentAsync(region)).Id.ShouldBe(old.Id);
        await DoAsync<PublishVersion, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, default)
        );

        var now = await CurrentAsync(region);
        now.Number.ShouldBe(2);
        now.Indicators[0].Name.Nl.ShouldBe("Om hulp vragen");
        (await OfAsync(region, old.Id)).Indicators[0].Name.ShouldBe(old.Indicators[0].Name);
    }

    [Fact]
    public async Task Before_publishing_the_designer_sees_what_changes()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var input = IndicatorInput.Of(draft.Indicators[0]);
        input.HintNl = "Kijk wie begint.";
        await DoAsync<EditIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Indicators[0].Id, input, default)
        );
        await DoAsync<RemoveIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Indicators[1].Id, default)
        );
        input.NameNl = "Iets anders";
        await DoAsync<AddIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Components[0].Key, input, default)
        );

        var review = await DoAsync<ReviewDraft, ReviewDraft.View>(
            region,
            h => h.HandleAsync(designer, draft.Id, default)
        );

        review.Value!.Changes.Reworded.Select(i => i.Now.Key).ShouldBe([draft.Indicators[0].Key]);
        review.Value.Changes.Removed.Select(i => i.Key).ShouldBe([draft.Indicators[1].Key]);
        review.Value.Changes.Added.Select(i => i.Key).ShouldBe(["iets-anders"]);
        review
            .Value.Draft.Components[0]
            .Indicators.Select(i => i.Code)
            .ShouldBe(["1.1", "1.2", "1.3"]);
    }

    [Fact]
    public async Task Missing_and_too_long_texts_are_refused_at_their_fields()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var input = IndicatorInput.Of(draft.Indicators[0]);
        (input.NameNl, input.HintEn) = (" ", new string('x', Indicator.SentenceMaxLength + 1));

        var outcome = await DoAsync<EditIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Indicators[0].Id, input, default)
        );

        outcome
            .Refusals.Select(r => (r.Code, r.Field))
            .ShouldBe([("ui.text-missing", "NameNl"), ("ui.text-too-long", "HintEn")]);
    }

    [Fact]
    public async Task A_published_version_cannot_be_changed_or_published_again()
    {
        var (region, designer) = await SettleAsync();
        var current = await CurrentAsync(region);
        var input = IndicatorInput.Of(current.Indicators[0]);

        (
            await DoAsync<EditIndicator, Done>(
                region,
                h => h.HandleAsync(designer, current.Id, current.Indicators[0].Id, input, default)
            )
        ).Refusal.ShouldBe(SkillsRefusals.AlreadyPublished);
        (
            await DoAsync<PublishVersion, Done>(
                region,
                h => h.HandleAsync(designer, current.Id, default)
            )
        ).Refusal.ShouldBe(SkillsRefusals.AlreadyPublished);
    }

    [Fact]
    public async Task The_last_indicator_of_a_component_stays()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var component = draft.Components[0];
        foreach (var indicator in component.Indicators.Skip(1))
            await DoAsync<RemoveIndicator, Done>(
                region,
                h => h.HandleAsync(designer, draft.Id, indicator.Id, default)
            );

        var outcome = await DoAsync<RemoveIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, component.Indicators[0].Id, default)
        );

        outcome.Refusal.ShouldBe(SkillsRefusals.LastIndicator);
    }

    [Fact]
    public async Task A_component_gets_another_name_and_a_draft_can_be_thrown_away()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var input = new EditComponent.Input { NameNl = "Samen", NameEn = "Together" };

        await DoAsync<EditComponent, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Components[0].Key, input, default)
        );
        (await DraftedAsync(region, designer))
            .Components[0]
            .Name.ShouldBe(new LocalText("Samen", "Together"));
        await DoAsync<DiscardDraft, Done>(region, h => h.HandleAsync(designer, draft.Id, default));

        (
            await DoAsync<ShowVersion, ShowVersion.View>(
                region,
                h => h.HandleAsync(designer, draft.Id, default)
            )
        ).Refusal.ShouldBe(SkillsRefusals.Unknown);
    }

    [Fact]
    public async Task The_review_tells_each_text_that_reads_differently()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var input = IndicatorInput.Of(draft.Indicators[0]);
        (input.HintNl, input.HintEn) = ("Kijk wie begint.", "");
        await DoAsync<EditIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Indicators[0].Id, input, default)
        );

        var review = await DoAsync<ReviewDraft, ReviewDraft.View>(
            region,
            h => h.HandleAsync(designer, draft.Id, default)
        );

        review
            .Value!.Changes.Reworded.Single()
            .Texts.ShouldBe([
                new("HintNl", draft.Indicators[0].Hint.Nl, "Kijk wie begint."),
                new("HintEn", draft.Indicators[0].Hint.En, ""),
            ]);
        review.Value.WithoutEnglish.Select(i => i.Key).ShouldBe([draft.Indicators[0].Key]);
    }

    [Fact]
    public async Task Moving_changes_codes_and_never_keys()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var (first, second) = (draft.Components[0], draft.Components[1]);

        await DoAsync<MoveComponent, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, first.Key, "down", default)
        );
        await DoAsync<MoveIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, first.Indicators[1].Key, "up", default)
        );
        await DoAsync<MoveIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, second.Indicators[0].Key, "up", default)
        );

        var now = await DraftedAsync(region, designer);
        now.Components.Take(2).Select(c => c.Key).ShouldBe([second.Key, first.Key]);
        now.Components[1].Code.ShouldBe("2");
        now.Components[1]
            .Indicators.Select(i => (i.Code, i.Key))
            .Take(2)
            .ShouldBe([("2.1", first.Indicators[1].Key), ("2.2", first.Indicators[0].Key)]);
        now.Components[0].Indicators[0].Key.ShouldBe(second.Indicators[0].Key);
        now.Indicators.Select(i => (i.Key, i.Id))
            .ShouldBe(draft.Indicators.Select(i => (i.Key, i.Id)), ignoreOrder: true);
    }

    [Fact]
    public async Task A_component_is_added_filled_and_taken_out_again()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var key = await AddComponentAsync(region, designer, draft, "Nieuw");
        var input = IndicatorInput.Of(draft.Indicators[0]);

        key.ShouldNotBe("nieuw", "that word stands for the page in an address");
        (
            await DoAsync<PublishVersion, Done>(
                region,
                h => h.HandleAsync(designer, draft.Id, default)
            )
        ).Refusal.ShouldBe(SkillsRefusals.EmptyComponent);
        await DoAsync<AddIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, key, input, default)
        );
        var filled = await DraftedAsync(region, designer);
        filled
            .Components[^1]
            .Indicators.Select(i => i.Code)
            .ShouldBe([$"{filled.Components.Count}.1"]);

        await DoAsync<RemoveComponent, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Components[0].Key, default)
        );

        var left = await DraftedAsync(region, designer);
        left.Components.Select(c => c.Key)
            .ShouldBe([.. draft.Components.Skip(1).Select(c => c.Key), key]);
        left.Components.Select(c => c.Code)
            .ShouldBe(Enumerable.Range(1, left.Components.Count).Select(n => $"{n}"));
        left.Indicators[0].Code.ShouldBe("1.1");
    }

    [Fact]
    public async Task The_last_component_stays()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        foreach (var component in draft.Components.Skip(1))
            await DoAsync<RemoveComponent, Done>(
                region,
                h => h.HandleAsync(designer, draft.Id, component.Key, default)
            );

        (
            await DoAsync<RemoveComponent, Done>(
                region,
                h => h.HandleAsync(designer, draft.Id, draft.Components[0].Key, default)
            )
        ).Refusal.ShouldBe(SkillsRefusals.LastComponent);
    }

    [Fact]
    public async Task What_was_taken_out_comes_back_under_its_own_key_with_its_component()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var gone = draft.Components[0];
        await DoAsync<RemoveComponent, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, gone.Key, default)
        );

        await DoAsync<RestoreIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, gone.Indicators[0].Key, default)
        );

        var back = (await DraftedAsync(region, designer)).Components[^1];
        back.Key.ShouldBe(gone.Key);
        back.Indicators.Select(i => (i.Key, i.Statement))
            .ShouldBe([(gone.Indicators[0].Key, gone.Indicators[0].Statement)]);
    }

    [Fact]
    public async Task A_new_indicator_never_gets_a_key_that_meant_something_else_before()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var input = IndicatorInput.Of(draft.Indicators[0]);
        input.NameNl = draft.Indicators[1].Key.Replace('-', ' ');
        await DoAsync<RemoveIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Indicators[1].Id, default)
        );

        await DoAsync<AddIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, draft.Components[0].Key, input, default)
        );

        (await DraftedAsync(region, designer))
            .Components[0]
            .Indicators[^1]
            .Key.ShouldBe($"{draft.Indicators[1].Key}-2");
    }

    [Fact]
    public async Task An_indicator_that_a_programme_asks_for_cannot_be_dropped()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var needed = draft.Find("ask-help")!;

        var warned = await DoAsync<ReviewRemoval, ReviewRemoval.View>(
            region,
            h => h.OfIndicatorAsync(designer, draft.Id, needed.Id, default)
        );
        await DoAsync<RemoveIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, needed.Id, default)
        );
        var outcome = await DoAsync<PublishVersion, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, default)
        );

        warned.Value!.Needs.ShouldNotBeEmpty();
        outcome.Refusals.ShouldAllBe(r => r.Code == "skills.still-needed");
        outcome.Refusal!.Values[0].ShouldBe($"{needed.Code} {needed.Name.In()}");
        outcome.Refusal.Values[1].ShouldContain("Leren op de werkvloer");
        (await CurrentAsync(region)).Number.ShouldBe(1);

        await DoAsync<RestoreIndicator, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, needed.Key, default)
        );
        (
            await DoAsync<PublishVersion, Done>(
                region,
                h => h.HandleAsync(designer, draft.Id, default)
            )
        ).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_indicator_that_nobody_asks_for_can_be_dropped()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var key = await AddComponentAsync(region, designer, draft, "Extra");
        await DoAsync<AddIndicator, Done>(
            region,
            h =>
                h.HandleAsync(
                    designer,
                    draft.Id,
                    key,
                    IndicatorInput.Of(draft.Indicators[0]),
                    default
                )
        );
        await DoAsync<PublishVersion, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, default)
        );

        var next = await DraftedAsync(region, designer);
        await DoAsync<RemoveComponent, Done>(
            region,
            h => h.HandleAsync(designer, next.Id, key, default)
        );
        var outcome = await DoAsync<PublishVersion, Done>(
            region,
            h => h.HandleAsync(designer, next.Id, default)
        );

        outcome.Refusal.ShouldBeNull();
        (await CurrentAsync(region)).Number.ShouldBe(3);
    }

    [Fact]
    public async Task The_history_tells_who_put_a_version_into_use_and_hides_the_draft_from_others()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var coach = (await region.PersonAsync(Role.Coach)).Actor;

        (await LinesAsync(coach)).ShouldAllBe(line => line.PublishedAt != null);
        await DoAsync<PublishVersion, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, default)
        );

        var lines = await LinesAsync(designer);
        lines.Select(line => line.Number).ShouldBe([2, 1]);
        lines[0].PublishedBy.ShouldNotBeNullOrWhiteSpace();
        lines[1].PublishedBy.ShouldBeNull("it came with the program");

        async Task<IReadOnlyList<ListFrameworks.VersionLine>> LinesAsync(Actor actor) =>
            (
                await DoAsync<ListFrameworks, ListFrameworks.View>(
                    region,
                    h => h.HandleAsync(actor, default)
                )
            )
                .Value!.Frameworks.Single()
                .Versions;
    }

    [Theory]
    [InlineData(Role.Participant)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Coach)]
    public async Task Only_a_designer_changes_a_framework(Role role)
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);

        await ShouldBeStrangerAsync(region, (await region.PersonAsync(role)).Actor, draft);
    }

    [Fact]
    public async Task A_designer_of_another_region_finds_nothing()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        var (elsewhere, stranger) = await SettleAsync();

        await ShouldBeStrangerAsync(elsewhere, stranger, draft);
    }

    [Fact]
    public async Task A_participant_and_a_guest_do_not_browse_frameworks()
    {
        var (region, designer) = await SettleAsync();
        var participant = (await region.PersonAsync(Role.Participant)).Actor;
        var guest = designer with { OnlyAbout = participant.Person };

        foreach (var actor in new[] { participant, guest })
            (
                await DoAsync<ListFrameworks, ListFrameworks.View>(
                    region,
                    h => h.HandleAsync(actor, default)
                )
            ).Refusal.ShouldBe(SkillsRefusals.Unknown);
    }

    [Fact]
    public async Task Who_published_stands_in_the_audit_trail()
    {
        var (region, designer) = await SettleAsync();
        var draft = await DraftedAsync(region, designer);
        await DoAsync<PublishVersion, Done>(
            region,
            h => h.HandleAsync(designer, draft.Id, default)
        );

        var lines = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .AuditTrail.Where(a => a.Subject == draft.Id.Value)
                    .ToListAsync()
        );

        lines
            .Select(line => line.Action)
            .ShouldBe(
                ["framework-version.drafted", "framework-version.published"],
                ignoreOrder: true
            );
        lines.ShouldAllBe(line => line.By == designer.Person);
    }

    private async Task ShouldBeStrangerAsync(TestRegion region, Actor actor, FrameworkOutline draft)
    {
        var input = IndicatorInput.Of(draft.Indicators[0]);
        var component = new EditComponent.Input { NameNl = "X" };
        var id = draft.Indicators[0].Id;
        Refusal?[] refusals =
        [
            (
                await DoAsync<DraftVersion, DraftBegun>(
                    region,
                    h => h.HandleAsync(actor, draft.Framework, default)
                )
            ).Refusal,
            (
                await DoAsync<EditIndicator, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, id, input, default)
                )
            ).Refusal,
            (
                await DoAsync<AddIndicator, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, "consulting", input, default)
                )
            ).Refusal,
            (
                await DoAsync<RemoveIndicator, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, id, default)
                )
            ).Refusal,
            (
                await DoAsync<EditComponent, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, "consulting", component, default)
                )
            ).Refusal,
            (
                await DoAsync<AddComponent, string>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, component, default)
                )
            ).Refusal,
            (
                await DoAsync<RemoveComponent, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, "consulting", default)
                )
            ).Refusal,
            (
                await DoAsync<MoveComponent, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, "consulting", "down", default)
                )
            ).Refusal,
            (
                await DoAsync<MoveIndicator, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, draft.Indicators[0].Key, "down", default)
                )
            ).Refusal,
            (
                await DoAsync<RestoreIndicator, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, draft.Indicators[0].Key, default)
                )
            ).Refusal,
            (
                await DoAsync<ReviewRemoval, ReviewRemoval.View>(
                    region,
                    h => h.OfComponentAsync(actor, draft.Id, "consulting", default)
                )
            ).Refusal,
            (
                await DoAsync<ReviewRemoval, ReviewRemoval.View>(
                    region,
                    h => h.OfIndicatorAsync(actor, draft.Id, id, default)
                )
            ).Refusal,
            (
                await DoAsync<DiscardDraft, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, default)
                )
            ).Refusal,
            (
                await DoAsync<PublishVersion, Done>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, default)
                )
            ).Refusal,
            (
                await DoAsync<ReviewDraft, ReviewDraft.View>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, default)
                )
            ).Refusal,
            (
                await DoAsync<ShowVersion, ShowVersion.View>(
                    region,
                    h => h.HandleAsync(actor, draft.Id, default)
                )
            ).Refusal,
        ];
        refusals.ShouldAllBe(refusal => refusal == SkillsRefusals.Unknown);
    }

    private async Task<(TestRegion Region, Actor Designer)> SettleAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        return (region, (await region.PersonAsync(Role.Designer)).Actor);
    }

    private async Task<FrameworkOutline> DraftedAsync(TestRegion region, Actor designer)
    {
        var framework = (await CurrentAsync(region)).Framework;
        var draft = await DoAsync<DraftVersion, DraftBegun>(
            region,
            h => h.HandleAsync(designer, framework, default)
        );
        var shown = await DoAsync<ShowVersion, ShowVersion.View>(
            region,
            h => h.HandleAsync(designer, draft.Value!.Id, default)
        );
        return shown.Value!.Outline;
    }

    private async Task<string> AddComponentAsync(
        TestRegion region,
        Actor designer,
        FrameworkOutline draft,
        string name
    ) =>
        (
            await DoAsync<AddComponent, string>(
                region,
                h =>
                    h.HandleAsync(
                        designer,
                        draft.Id,
                        new EditComponent.Input { NameNl = name },
                        default
                    )
            )
        ).Value!;

    private Task<Outcome<T>> DoAsync<THandler, T>(
        TestRegion region,
        Func<THandler, Task<Outcome<T>>> act
    )
        where THandler : notnull =>
        app.InRegionAsync(region.Id, services => act(services.GetRequiredService<THandler>()));

    private Task<FrameworkOutline> CurrentAsync(TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<FrameworkCatalogue>()
                    .CurrentAsync("werknemersvaardigheden", default)
        )!;

    private Task<FrameworkOutline> OfAsync(TestRegion region, FrameworkVersionId version) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<FrameworkCatalogue>().OfVersionAsync(version, default)
        )!;
}
