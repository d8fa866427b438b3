using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Furnishing;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests;

public sealed class DeliveredInstrumentTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly InstrumentFile Scan = InstrumentFile
        .ReadAll()
        .Single(file => file.Kind == InstrumentKind.Scan);

    private static readonly InstrumentFile Survey = InstrumentFile
        .ReadAll()
        .Single(file => file.Kind == InstrumentKind.Survey);

    [Fact]
    public void The_action_scan_has_eight_factors_in_their_order()
    {
        Scan.Factors.Select(factor => factor.Name.Nl)
            .ShouldBe([
                "Maatwerk",
                "Praktijkgericht leren",
                "Digitale tools",
                "Start klein, groei slim",
                "Zichtbaarheid & marketing",
                "Begeleiding & betrokkenheid",
                "Netwerk & samenwerking",
                "Leren & monitoring",
            ]);
        Scan.Factors.Select(factor => factor.SubQuestions.Count).ShouldBe([5, 4, 4, 4, 4, 5, 5, 4]);
    }

    [Fact]
    public void Every_text_of_the_action_scan_is_there_once_in_both_languages()
    {
        var texts = Scan.Factors.SelectMany(TextsOf).ToList();

        texts.Count.ShouldBe(8 + 8 + 8 + 35 + 24);
        texts.ShouldAllBe(text => text.Nl.Length > 0 && text.En.Length > 0);
        texts.Select(text => text.Nl).Distinct(StringComparer.Ordinal).Count().ShouldBe(83);
        texts.Select(text => text.En).Distinct(StringComparer.Ordinal).Count().ShouldBe(83);
    }

    [Fact]
    public void Every_delivered_instrument_fits_the_editor()
    {
        foreach (var factor in Scan.Factors.Concat(Survey.Factors))
        {
            factor.Levels.Count.ShouldBe(Factor.LevelCount);
            factor.SubQuestions.Count.ShouldBeInRange(1, Factor.MaxSubQuestions);
            factor.Name.Nl.Length.ShouldBeLessThanOrEqualTo(Factor.NameMaxLength);
            TextsOf(factor)
                .ShouldAllBe(text =>
                    text.Nl.Length <= Factor.SentenceMaxLength
                    && text.En.Length <= Factor.SentenceMaxLength
                );
        }

        Survey.Factors.SelectMany(TextsOf).ShouldAllBe(text => text.En.Length > 0);
    }

    [Fact]
    public async Task Every_region_starts_with_both_instruments_and_a_restart_adds_nothing()
    {
        var region = await TestRegion.FoundAsync(app);
        await RegionFurnishing.FurnishAsync(
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            region.Id,
            CancellationToken.None
        );

        await region.WithDbAsync(async db =>
        {
            var instruments = await db.Set<Instrument>().OrderBy(i => i.Key).ToListAsync();
            instruments
                .Select(i => (i.Key, i.Version))
                .ShouldBe([("actiescan", 1), ("leercultuur", 1)]);
            instruments[0].IsDraft.ShouldBeFalse();
            instruments[0]
                .Content.Factors.SelectMany(TextsOf)
                .ShouldBe(Scan.Factors.SelectMany(TextsOf));
        });
    }

    private static IEnumerable<LocalText> TextsOf(Factor factor) =>
        [
            factor.Name,
            factor.Definition,
            factor.MainQuestion,
            .. factor.SubQuestions,
            .. factor.Levels,
        ];
}
