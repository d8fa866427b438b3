using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Learning.Tests;

public sealed class CatalogueTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_region_starts_with_material_for_every_indicator()
    {
        var region = await TestRegion.FoundAsync(app);

        var (indicators, taught) = await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var framework = await services
                    .GetRequiredService<FrameworkCatalogue>()
                    .CurrentAsync("werknemersvaardigheden", default);
                var assignments = await services
                    .GetRequiredService<ActivityCatalogue>()
                    .Effects.Select(effect => effect.IndicatorKey)
                    .Distinct()
                    .ToListAsync();
                return (framework!.Indicators.Select(i => i.Key).ToList(), assignments);
            }
        );

        taught.Order(StringComparer.Ordinal).ShouldBe(indicators.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Suggestions_start_low_and_go_no_further_than_asked()
    {
        var region = await TestRegion.FoundAsync(app);

        var suggestions = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<ActivityCatalogue>()
                    .SuggestForAsync(["ask-help"], DevelopmentLevel.B, region.Organisation, default)
        );

        suggestions.ShouldNotBeEmpty();
        suggestions.ShouldAllBe(s => s.IndicatorKey == "ask-help" && s.To <= DevelopmentLevel.B);
        suggestions.Select(s => s.From ?? 0).ShouldBeInOrder();
        suggestions.Select(s => s.Activity.Key).ShouldContain("asking-for-help");
    }

    [Fact]
    public async Task Another_region_has_its_own_material()
    {
        var one = await TestRegion.FoundAsync(app);
        var other = await TestRegion.FoundAsync(app);

        var (mine, theirs) = (await IdsAsync(one), await IdsAsync(other));

        mine.Count.ShouldBe(theirs.Count);
        mine.Intersect(theirs).ShouldBeEmpty();
    }

    private Task<List<ActivityId>> IdsAsync(TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<ActivityCatalogue>()
                    .Activities.Select(a => a.Id)
                    .ToListAsync()
        );
}
