using Leerspoor.Credentials.Revoking;
using Leerspoor.Credentials.Tests.Endorsing;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Revoking;

/// <summary>What cannot be done twice, or without saying why.</summary>
public sealed class StatusRefusalTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Suspending_twice_and_reinstating_what_counts_are_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var coach = stage.Coach.Actor;
        (await stage.ChangeAsync(coach, StatusChange.Reinstate, "Fout", card)).Refusal.ShouldBe(
            CredentialsRefusals.NotSuspended
        );
        await stage.ChangeAsync(coach, StatusChange.Suspend, "Uitzoeken", card);
        (await stage.ChangeAsync(coach, StatusChange.Suspend, "Nog eens", card)).Refusal.ShouldBe(
            CredentialsRefusals.AlreadySuspended
        );
    }

    [Fact]
    public async Task Without_a_choice_a_reason_or_a_known_change_nothing_happens()
    {
        var stage = await CredentialsStage.SetAsync(app);

        var outcome = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<ChangeStatuses>()
                    .HandleAsync(
                        stage.Coach.Actor,
                        new() { Change = "Vergeten", Reason = " " },
                        CancellationToken.None
                    )
        );

        outcome.Refusals.ShouldBe([
            CredentialsRefusals.ChangeUnknown,
            CredentialsRefusals.ReasonMissing,
            CredentialsRefusals.NothingChosen,
        ]);
    }

    [Fact]
    public async Task Ten_open_links_are_enough_and_taken_back_is_taken_back()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        for (var i = 0; i < Credentials.Endorsing.AskEndorsement.MostOpen; i++)
            await EndorsementStage.TokenAsync(stage, card);
        (await EndorsementStage.AskAsync(stage, stage.Coach.Actor, card.Id)).Refusal.ShouldBe(
            CredentialsRefusals.EndorsementsOpen
        );
        var view = (await EndorsementStage.ShowAsync(stage, stage.Coach.Actor, card.Id)).Value!;
        var first = view.Lines[0].Id;
        await EndorsementStage.WithdrawAsync(stage, stage.Coach.Actor, card.Id, first);
        (
            await EndorsementStage.WithdrawAsync(stage, stage.Coach.Actor, card.Id, first)
        ).Refusal.ShouldBe(CredentialsRefusals.EndorsementWithdrawn);
    }
}
