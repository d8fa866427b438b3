using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Paths.Demo;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing.Telling;

/// <summary>
/// Six months of observing, looking back and completing in the demo region: some are ready, some completed, some in doubt, and some
/// observers differ. Standings follow by the same rule as everywhere.
/// </summary>
internal sealed class DemoObservations(
    LeerspoorDb db,
    MassInsert mass,
    ProgrammeShelf programmes,
    EvidenceBook evidence
) : IDemoChapter
{
    private const int BatchSize = 250;
    private const int LargeRegion = 1_000;

    public int Order => 40;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var programme = (await programmes.NewestAsync(ct))!.Definition;
        var situations = await db.Set<Situation>().AsNoTracking().ToListAsync(ct);
        var words = await DemoWords.ReadAsync(ct);
        var completed = new List<DemoCompletion>();
        foreach (var batch in demo.Paths().Where(Observed).Chunk(BatchSize))
        {
            var scene = new DemoScene(
                demo,
                programme,
                situations,
                words,
                demo.Participants >= LargeRegion
            );
            await TellBatchAsync(scene, batch, completed, ct);
        }

        demo.Left[DemoCompletion.Key] = completed;
    }

    // Who has just begun to learn was not observed yet.
    private static bool Observed(DemoPath path) =>
        path is { LearningSince: not null, Stage: not StageKeys.Learning, IsStuck: false };

    private async Task TellBatchAsync(
        DemoScene scene,
        DemoPath[] batch,
        List<DemoCompletion> completed,
        CancellationToken ct
    )
    {
        var ids = batch.Select(path => path.Path).ToList();
        var stored = await db.Set<DevelopmentPath>()
            .Where(path => ids.Contains(path.Id))
            .ToDictionaryAsync(path => path.Id, ct);
        foreach (var path in batch)
        {
            foreach (var goal in path.Goals)
                TellGoal(scene, path, goal);
            var ending = new DemoEnding(scene, path, stored[path.Path]);
            if (ending.Tell() is { } completion)
                completed.Add(completion);
        }

        await mass.InsertAsync(scene.Rows, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private void TellGoal(DemoScene scene, DemoPath path, DemoGoal goal)
    {
        var observations = new DemoObserver(scene, path, goal).Tell();
        if (observations.Count == 0)
            return;

        scene.Rows.AddRange(observations);
        var seen = observations.Select(observation => observation.Seen()).ToList();
        var needs = scene.Programme.Shown;
        var verdict = ShownRule.Judge(seen, goal.Target, scene.Listed, needs);
        var proposed = ShownRule.Propose(seen, scene.Listed, needs);
        var standing = IndicatorStanding.Opened(path.Path, goal.Indicator.Id, goal.Target);
        standing.Take(goal.Target, verdict, proposed, seen);
        if (verdict.Since is { } since && scene.Random.Next(2) == 0)
            standing.Decide(
                goal.Target,
                scene.Pick(scene.Words.Reflections.Decisions),
                path.Who.Coach,
                since.AddDays(1)
            );
        scene.Rows.Add(standing);
        if (!scene.Short)
            TellMore(scene, path, goal, verdict, observations);
    }

    private void TellMore(
        DemoScene scene,
        DemoPath path,
        DemoGoal goal,
        ShownVerdict verdict,
        IReadOnlyList<Observation> observations
    )
    {
        if (scene.Random.Next(2) == 0)
        {
            var view = OwnView.Of(path.Path, goal.Indicator.Id);
            var feeling = verdict.IsShown ? OwnFeeling.Can : OwnFeeling.Practising;
            var words = scene.Pick(scene.Words.Reflections.OwnWords);
            view.Say(feeling, verdict.IsShown ? words : "", scene.Demo.Now.AddDays(-2));
            scene.Rows.Add(view);
        }

        if (observations.FirstOrDefault(o => o.Id == verdict.ShownBy) is { } shown)
            evidence.Write(
                new EvidenceLine
                {
                    Person = path.Who.Person,
                    Indicator = goal.Indicator.Id,
                    Level = goal.Target,
                    Situation =
                        scene.Situations.FirstOrDefault(s => s.Id == shown.SituationId)?.Name.Nl
                        ?? "",
                    SeenBy = shown.ObserverId,
                    SeenAt = shown.ObservedAt,
                    Source = shown.Id.Value,
                }
            );
    }
}
