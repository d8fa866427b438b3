using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Instruments.Editing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Instruments;

public sealed class InstrumentEditingTests(LeerspoorApp app)
    : InstrumentScene(app),
        IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_new_version_leaves_the_version_in_use_as_it_was()
    {
        var (region, admin) = await SettleAsync();
        var first = await DeliveredAsync(region, "actiescan");
        var before = await ShowAsync(region, admin, first);
        var draft = await DraftAsync(region, admin, first);
        var input = FactorInput.Of(before.Content.Factors[0]);
        input.NameNl = "Passend leren";

        await DoAsync<EditFactor, Done>(
            region,
            h => h.HandleAsync(admin, draft, "maatwerk", input, default)
        );
        await DoAsync<PublishInstrument, Done>(region, h => h.HandleAsync(admin, draft, default));

        var after = await ShowAsync(region, admin, draft);
        (after.Version, after.IsDraft).ShouldBe((2, false));
        after.Content.Factors[0].Name.Nl.ShouldBe("Passend leren");
        after.Content.Factors[0].SubQuestions.ShouldBe(before.Content.Factors[0].SubQuestions);
        (await ShowAsync(region, admin, first)).Content.Factors[0].Name.Nl.ShouldBe("Maatwerk");
    }

    [Theory]
    [InlineData("actiescan")]
    [InlineData("leercultuur")]
    public async Task An_own_instrument_of_either_kind_starts_as_a_copy(string key)
    {
        var (region, admin) = await SettleAsync();
        var original = await DeliveredAsync(region, key);

        var copy = await DoAsync<CopyInstrument, InstrumentBegun>(
            region,
            h => h.HandleAsync(admin, original, new() { TitleNl = "Onze scan" }, default)
        );

        var (was, own) = (
            await ShowAsync(region, admin, original),
            await ShowAsync(region, admin, copy.Value!.Id)
        );
        (own.Title.Nl, own.Kind, own.Version, own.IsDraft).ShouldBe(
            ("Onze scan", was.Kind, 1, true)
        );
        own.Content.Factors.Select(f => f.Key).ShouldBe(was.Content.Factors.Select(f => f.Key));
    }

    [Fact]
    public async Task Factors_are_added_moved_and_taken_out()
    {
        var (region, admin) = await SettleAsync();
        var draft = await DraftAsync(region, admin, await DeliveredAsync(region, "leercultuur"));
        var keys = (await ShowAsync(region, admin, draft))
            .Content.Factors.Select(f => f.Key)
            .ToList();

        await DoAsync<EditFactor, Done>(
            region,
            h => h.AddAsync(admin, draft, Filled("Plezier"), default)
        );
        await DoAsync<ArrangeFactors, Done>(
            region,
            h => h.MoveAsync(admin, draft, keys[1], up: true, default)
        );
        await DoAsync<ArrangeFactors, Done>(
            region,
            h => h.MoveAsync(admin, draft, keys[1], up: true, default)
        );
        await DoAsync<ArrangeFactors, Done>(
            region,
            h => h.RemoveAsync(admin, draft, keys[2], default)
        );

        var content = (await ShowAsync(region, admin, draft)).Content;
        content.Factors.Take(4).Select(f => f.Key).ShouldBe([keys[1], keys[0], keys[3], keys[4]]);
        content.Factors[4].Name.Nl.ShouldBe("Plezier");
        content
            .Factors[4]
            .SubQuestions.Select(q => (q.Nl, q.En))
            .ShouldBe([("Vraag een?", "Question one?"), ("Vraag twee?", "")]);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        var (region, admin) = await SettleAsync();
        var draft = await DraftAsync(region, admin, await DeliveredAsync(region, "actiescan"));
        var input = Filled("Plezier");
        input.DefinitionNl = " ";
        input.SubQuestionsNl = string.Join('\n', Enumerable.Repeat("Vraag?", 13));
        input.SubQuestionsEn = string.Join('\n', Enumerable.Repeat("Question?", 14));
        input.MatureEn = new string('x', Factor.SentenceMaxLength + 1);

        var outcome = await DoAsync<EditFactor, Done>(
            region,
            h => h.AddAsync(admin, draft, input, default)
        );

        outcome
            .Refusals.Select(r => r.Field)
            .ShouldBe(["DefinitionNl", "SubQuestionsNl", "SubQuestionsEn", "MatureEn"]);
    }

    [Fact]
    public async Task A_version_in_use_and_an_empty_draft_are_not_changed_or_published()
    {
        var (region, admin) = await SettleAsync();
        var original = await DeliveredAsync(region, "actiescan");
        var draft = await DraftAsync(region, admin, original);
        foreach (var factor in (await ShowAsync(region, admin, draft)).Content.Factors)
            await DoAsync<ArrangeFactors, Done>(
                region,
                h => h.RemoveAsync(admin, draft, factor.Key, default)
            );

        var empty = await DoAsync<PublishInstrument, Done>(
            region,
            h => h.HandleAsync(admin, draft, default)
        );
        var published = await DoAsync<ArrangeFactors, Done>(
            region,
            h => h.RemoveAsync(admin, original, "maatwerk", default)
        );

        empty.Refusal.ShouldBe(InstrumentRefusals.NoFactors);
        published.Refusal.ShouldBe(InstrumentRefusals.AlreadyPublished);
    }

    [Fact]
    public async Task Of_two_changes_at_the_same_moment_one_is_refused()
    {
        var (region, admin) = await SettleAsync();
        var draft = await DraftAsync(region, admin, await DeliveredAsync(region, "actiescan"));

        var late = await DoAsync<InstrumentDrafts, Done>(
            region,
            async drafts =>
            {
                await drafts.FindAsync(admin, draft, default);
                await DoAsync<RetitleInstrument, Done>(
                    region,
                    h => h.HandleAsync(admin, draft, new() { TitleNl = "Eerder" }, default)
                );
                return await drafts.ChangeAsync(
                    admin,
                    draft,
                    "instrument.retitled",
                    found => found.Retitle(new("Later")),
                    default
                );
            }
        );

        late.Refusal.ShouldBe(InstrumentRefusals.ChangedMeanwhile);
        (await ShowAsync(region, admin, draft)).Title.Nl.ShouldBe("Eerder");
    }
}
