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

        review.Value!.Changes.Reworded.Select(i => i.Key).ShouldBe([draft.Indicators[0].Key]);
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
