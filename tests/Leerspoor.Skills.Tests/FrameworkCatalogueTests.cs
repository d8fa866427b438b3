using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests;

public sealed class FrameworkCatalogueTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_region_starts_with_the_delivered_framework()
    {
        var region = await TestRegion.FoundAsync(app);

        var outline = await CurrentAsync(region);

        outline.Number.ShouldBe(1);
        outline.Components.Count.ShouldBeGreaterThanOrEqualTo(6);
        outline.Indicators.Count.ShouldBeGreaterThanOrEqualTo(24);
        outline.Indicators.Select(indicator => indicator.Key).ShouldBeUnique();
        outline.Components[1].Indicators[0].Code.ShouldBe("2.1");
    }

    [Fact]
    public async Task Every_delivered_text_is_there_in_both_languages()
    {
        var region = await TestRegion.FoundAsync(app);

        foreach (var card in (await CurrentAsync(region)).Indicators)
        foreach (var text in Texts(card))
        {
            text.Nl.ShouldNotBeNullOrWhiteSpace(card.Key);
            text.En.ShouldNotBeNullOrWhiteSpace(card.Key);
        }
    }

    [Fact]
    public async Task Furnishing_again_adds_nothing()
    {
        var region = await TestRegion.FoundAsync(app);

        await People.Contract.RegionFurnishing.FurnishAsync(
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            region.Id,
            CancellationToken.None
        );

        var keys = await AskAsync(
            region,
            catalogue => catalogue.Indicators.Select(i => i.Key).ToListAsync()
        );
        keys.ShouldBeUnique();
    }

    [Fact]
    public async Task Another_region_finds_neither_the_version_nor_its_indicators()
    {
        var region = await TestRegion.FoundAsync(app);
        var stranger = await TestRegion.FoundAsync(app);
        var outline = await CurrentAsync(region);

        (
            await AskAsync(stranger, c => c.OfVersionAsync(outline.Id, CancellationToken.None))
        ).ShouldBeNull();
        (
            await AskAsync(
                stranger,
                c => c.WithIndicatorAsync(outline.Indicators[0].Id, CancellationToken.None)
            )
        ).ShouldBeNull();
        (
            await AskAsync(
                stranger,
                c => c.Indicators.CountAsync(i => i.Id == outline.Indicators[0].Id)
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task An_indicator_leads_to_its_version()
    {
        var region = await TestRegion.FoundAsync(app);
        var outline = await CurrentAsync(region);

        var found = await AskAsync(
            region,
            c => c.WithIndicatorAsync(outline.Indicators[5].Id, CancellationToken.None)
        );

        found!.Id.ShouldBe(outline.Id);
        found.Find(outline.Indicators[5].Id)!.Key.ShouldBe(outline.Indicators[5].Key);
    }

    private Task<FrameworkOutline> CurrentAsync(TestRegion region) =>
        AskAsync(region, c => c.CurrentAsync("werknemersvaardigheden", CancellationToken.None))!;

    private Task<T> AskAsync<T>(TestRegion region, Func<FrameworkCatalogue, Task<T>> ask) =>
        app.InRegionAsync(
            region.Id,
            services => ask(services.GetRequiredService<FrameworkCatalogue>())
        );

    private static LocalText[] Texts(IndicatorCard card) =>
        [
            card.Name,
            card.Statement,
            card.LevelA,
            card.LevelB,
            card.LevelC,
            card.Standard,
            card.Hint,
        ];
}
