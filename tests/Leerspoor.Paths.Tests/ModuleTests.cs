using Leerspoor.Data;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests;

public sealed class ModuleTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_new_region_has_the_programme_with_eight_stages_and_situations_to_observe_in()
    {
        var region = await TestRegion.FoundAsync(app);

        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var programme = await services
                    .GetRequiredService<ProgrammeShelf>()
                    .NewestAsync(CancellationToken.None);
                programme!.Definition.Stages.Select(stage => stage.Key).ShouldBe(StageKeys.InOrder);
                var db = services.GetRequiredService<LeerspoorDb>();
                (await db.Set<Situation>().CountAsync()).ShouldBeGreaterThanOrEqualTo(20);
            }
        );
    }
}
