using Leerspoor.Data;
using Leerspoor.Paths.Planning;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Demo;

public sealed class DemoPathsTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Everybody_has_a_path_and_people_stand_at_every_stage()
    {
        await ReadAsync(async db =>
        {
            var paths = await db.AcrossRegions<DevelopmentPath>().ToListAsync();

            paths.Count.ShouldBe(60);
            var stages = paths.Select(path => path.StageKey).Distinct().ToList();
            foreach (var stage in StageKeys.InOrder.Where(stage => stage != StageKeys.Recognition))
                stages.ShouldContain(stage);
        });
    }

    [Fact]
    public async Task Plans_are_drafts_proposals_and_agreements_and_never_have_more_than_three_open_goals()
    {
        await ReadAsync(async db =>
        {
            var states = await db.AcrossRegions<ActionPlan>()
                .Select(plan => plan.Status)
                .Distinct()
                .ToListAsync();
            var open = await db.AcrossRegions<Goal>()
                .Where(goal => goal.ReachedAt == null)
                .GroupBy(goal => goal.PathId)
                .Select(goals => goals.Count())
                .ToListAsync();

            states.Count.ShouldBe(3);
            open.ShouldAllBe(count => count <= 3);
        });
    }

    [Fact]
    public async Task Nothing_was_done_before_it_was_set_or_after_now()
    {
        await ReadAsync(async db =>
        {
            var tasks = await db.AcrossRegions<PlanTask>().ToListAsync();

            tasks.Count.ShouldBeGreaterThan(500);
            tasks.ShouldAllBe(task => task.DoneAt == null || task.DoneAt <= app.Clock.Now);
            tasks.ShouldAllBe(task => task.DoneAt == null || task.SetAt <= task.DoneAt);
        });
    }

    [Fact]
    public async Task The_demo_participant_has_an_agreed_plan_and_something_to_do_today()
    {
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(
            "form:has([name='Input.Password'])",
            ("Input.UserName", "deelnemer"),
            ("Input.Password", People.Contract.DemoRegion.Password)
        );

        await visitor.GetAsync("/mijn/vandaag");

        visitor.Page.QuerySelectorAll(".task").Length.ShouldBeGreaterThanOrEqualTo(2);
    }

    private async Task ReadAsync(Func<LeerspoorDb, Task> read)
    {
        await app.Services.GetRequiredService<DatabaseReady>().WaitAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        await read(scope.ServiceProvider.GetRequiredService<LeerspoorDb>());
    }
}
