using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Batching;

/// <summary>Runners that are stopped in the middle, and several at once: none twice, none missing.</summary>
public sealed class CrashTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const int People = 130;

    [Fact]
    public async Task Runners_that_are_killed_and_runners_that_meet_issue_each_line_once()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var people = new List<TestPerson> { stage.Participant };
        for (var i = 1; i < People; i++)
        {
            var person = await stage.Region.PersonAsync(Role.Participant, "Nummer", $"{i}");
            await stage.Region.CareAsync(stage.Coach, person, Role.Coach);
            people.Add(person);
        }
        var id = await BatchDesk.PreparedAsync(
            app,
            stage.Coach.Actor,
            new() { Chosen = [.. people.Select(person => person.Id.Value)] }
        );
        // The runner of the program itself takes part as well.
        await BatchDesk.StartAsync(app, stage.Coach.Actor, id);

        var seed = new Random(7);
        for (var kill = 0; kill < 4; kill++)
            await KilledAsync(stage.Region.Id, id, seed.Next(2, 60));
        await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => BatchDesk.RunAsync(app, stage.Region.Id, id))
        );

        var issued = await BatchDesk.IssuedAsync(app, stage.Region.Id);
        issued
            .Select(credential => credential.RecipientId)
            .ShouldBe(people.Select(person => person.Id), ignoreOrder: true);
        var view = (await BatchDesk.OpenAsync(app, stage.Coach.Actor, id)).Value!;
        (view.Issued, view.Refused).ShouldBe((People, 0));
        view.Rows.Select(row => row.Credential!.Value)
            .ShouldBeSubsetOf(issued.Select(credential => credential.Id));
    }

    private async Task KilledAsync(RegionId region, IssueBatchId id, int milliseconds)
    {
        using var killed = new CancellationTokenSource(milliseconds);
        try
        {
            await BatchDesk.StepAsync(app, region, id, killed.Token);
        }
        catch (Exception stopped)
            when (stopped
                    is OperationCanceledException
                        or DbUpdateException
                        or StorageRefusedException
            )
        {
            // That is what a kill looks like from within.
        }
    }
}
