using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Following;

public sealed class WishForMoreTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_wish_after_a_line_opens_a_path_of_ones_own_and_the_coach_is_at_turn()
    {
        var story = await PathStory.BeginAsync(app);

        await WishAsync(story.Region, story.Participant.Id);
        await WishAsync(story.Region, story.Participant.Id);

        var path = (await PathsAsync(story.Region)).Single();
        path.ParticipantId.ShouldBe(story.Participant.Id);
        path.TakesPart.ShouldBeNull();
        path.CoachTurnReason.ShouldBe(CoachTurns.WantsMore);
    }

    [Fact]
    public async Task Whoever_is_on_a_path_already_goes_on_with_it()
    {
        var story = await (await PathStory.BeginAsync(app)).StartedAsync();

        await WishAsync(story.Region, story.Participant.Id);

        (await PathsAsync(story.Region)).Single().CoachTurnReason.ShouldBe(CoachTurns.WantsMore);
    }

    [Fact]
    public async Task A_wish_of_somebody_who_is_no_participant_opens_nothing()
    {
        var region = await TestRegion.FoundAsync(app);
        var supervisor = await region.PersonAsync(Role.Supervisor);

        await WishAsync(region, supervisor.Id);

        (await PathsAsync(region)).ShouldBeEmpty();
    }

    private Task WishAsync(TestRegion region, PersonId person) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var news = new FollowUpWished(person, "Robots in de hal", app.Clock.GetUtcNow());
                foreach (var reader in services.GetServices<INewsReader<FollowUpWished>>())
                    await reader.ReadAsync(news, default);
                return true;
            }
        );

    private Task<List<DevelopmentPath>> PathsAsync(TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<DevelopmentPath>()
                    .AsNoTracking()
                    .ToListAsync()
        );
}
