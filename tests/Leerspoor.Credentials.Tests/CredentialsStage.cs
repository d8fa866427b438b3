using Leerspoor.Credentials.Contract;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Leerspoor.Credentials.Tests;

/// <summary>A coach with a participant in a region of their own, and a way to award something.</summary>
public sealed class CredentialsStage
{
    public const string Warehouse = "warehouse-worker";

    private CredentialsStage(
        LeerspoorApp app,
        TestRegion region,
        TestPerson coach,
        TestPerson participant
    ) => (App, Region, Coach, Participant) = (app, region, coach, participant);

    public LeerspoorApp App { get; }
    public TestRegion Region { get; }
    public TestPerson Coach { get; }
    public TestPerson Participant { get; }

    public static async Task<CredentialsStage> SetAsync(LeerspoorApp app)
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach, "Marloes", "de Wit");
        var participant = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, participant, Role.Coach);
        return new(app, region, coach, participant);
    }

    public IssueOrder Order(Guid occasion = default) =>
        new()
        {
            AchievementKey = Warehouse,
            Recipient = Participant.Id,
            Occasion = occasion,
            Evidence = ["Gezien door de begeleider, op drie plekken in het werk."],
        };

    public Task<Outcome<CredentialCard>> IssueAsync(Actor actor, IssueOrder order) =>
        App.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<CredentialDesk>()
                    .IssueAsync(actor, order, CancellationToken.None)
        );

    public async Task<CredentialCard> IssuedAsync(Guid occasion = default)
    {
        var outcome = await IssueAsync(Coach.Actor, Order(occasion));
        outcome.Refusal.ShouldBeNull();
        return outcome.Value!;
    }
}
