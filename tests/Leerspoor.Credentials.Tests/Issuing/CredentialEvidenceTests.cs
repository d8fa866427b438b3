using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Furnishing;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Issuing;

public sealed class CredentialEvidenceTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_suspended_badge_shows_no_skill_until_it_is_reinstated()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var all = await CountAsync(stage, card);
        all.ShouldBeGreaterThan(3);

        await ChangeAsync(stage, card, StatusChange.Suspend);
        (await CountAsync(stage, card)).ShouldBe(0);
        await ChangeAsync(stage, card, StatusChange.Reinstate);
        (await CountAsync(stage, card)).ShouldBe(all);
        await ChangeAsync(stage, card, StatusChange.Revoke);
        (await CountAsync(stage, card)).ShouldBe(0);
    }

    [Fact]
    public async Task After_its_last_day_a_badge_shows_no_skill_until_it_is_given_a_new_end()
    {
        await using var own = new LeerspoorApp();
        var stage = await CredentialsStage.SetAsync(own);
        var card = await stage.IssuedAsync();
        var all = await CountAsync(stage, card);
        await RenewAsync(stage, card, own.Clock.Now.AddDays(10));
        (await CountAsync(stage, card)).ShouldBe(all);

        own.Clock.Advance(TimeSpan.FromDays(12));
        (await CountAsync(stage, card)).ShouldBe(0);
        await RenewAsync(stage, card, own.Clock.Now.AddDays(30));
        (await CountAsync(stage, card)).ShouldBe(all);
    }

    [Fact]
    public async Task What_was_issued_before_evidence_was_written_gets_it_once_at_the_next_start()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var counting = await stage.IssuedAsync();
        var suspended = await stage.IssuedAsync(Guid.CreateVersion7());
        var revoked = await stage.IssuedAsync(Guid.CreateVersion7());
        await ChangeAsync(stage, suspended, StatusChange.Suspend);
        await ChangeAsync(stage, revoked, StatusChange.Revoke);
        var all = await CountAsync(stage, counting);
        await ForgetAsync(stage);

        await StartAsync(stage);
        await StartAsync(stage);

        (await CountAsync(stage, counting)).ShouldBe(all);
        await ChangeAsync(stage, suspended, StatusChange.Reinstate);
        await StartAsync(stage);
        (await CountAsync(stage, counting)).ShouldBe(2 * all);
    }

    private static Task<int> CountAsync(CredentialsStage stage, CredentialCard card) =>
        stage.App.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<EvidenceBook>()
                    .Lines.CountAsync(line => line.Person == card.Recipient)
        );

    private static async Task ChangeAsync(
        CredentialsStage stage,
        CredentialCard card,
        StatusChange change
    ) =>
        (
            await stage.ChangeAsync(stage.Coach.Actor, change, "Even nakijken", card)
        ).Refusal.ShouldBeNull();

    private static Task RenewAsync(
        CredentialsStage stage,
        CredentialCard card,
        DateTimeOffset until
    ) =>
        stage.App.InRegionAsync(
            stage.Region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<RenewCredential>()
                        .HandleAsync(
                            stage.Coach.Actor,
                            card.Id,
                            new() { Until = $"{until:yyyy-MM-dd}", Evidence = "Gezien." },
                            default
                        )
                ).Refusal.ShouldBeNull()
        );

    // as if it had been issued by an older program
    private static Task ForgetAsync(CredentialsStage stage) =>
        stage.App.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Database.ExecuteSqlAsync(
                        $"""DELETE FROM "Evidence" WHERE "RegionId" = {stage.Region.Id.Value}"""
                    )
        );

    private static Task StartAsync(CredentialsStage stage) =>
        stage.App.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetServices<IRegionFurnishing>()
                    .OfType<MendEvidence>()
                    .Single()
                    .FurnishAsync(default)
        );
}
