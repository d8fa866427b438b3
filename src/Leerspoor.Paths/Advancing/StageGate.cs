using Leerspoor.Paths.Programmes;

namespace Leerspoor.Paths.Advancing;

/// <summary>Moves a path on through the stages of its programme, as far as their entry conditions hold.</summary>
internal sealed class StageGate(
    ProgrammeShelf programmes,
    IEnumerable<IEntryCondition> conditions,
    TimeProvider clock
)
{
    /// <summary>Changes <paramref name="path"/> only; the caller saves. Never moves back.</summary>
    /// <param name="path">A tracked path.</param>
    /// <param name="justMet">A condition that the caller has just fulfilled and not saved yet.</param>
    /// <param name="ct">Stops the queries of the conditions.</param>
    public async Task AdvanceAsync(DevelopmentPath path, string justMet, CancellationToken ct)
    {
        var definition = await programmes.DefinitionAsync(path.ProgrammeId, ct);
        var ahead = definition.Stages.SkipWhile(stage => stage.Key != path.StageKey).Skip(1);
        foreach (var stage in ahead.Where(stage => !stage.Extra))
        {
            // A stage without conditions is entered by what happens, not by passing through.
            if (stage.EntryConditions.Count == 0)
                return;
            foreach (var condition in stage.EntryConditions)
                if (condition != justMet && !await HoldsAsync(condition, path, ct))
                    return;
            path.Reach(stage.Key, clock.GetUtcNow());
        }
    }

    /// <summary>Moves a path out of the intake whose last condition was met elsewhere, say on the page with all consents.</summary>
    public async Task CatchUpAsync(DevelopmentPath path, CancellationToken ct)
    {
        if (path is { StageKey: StageKeys.Intake, TakesPart: true })
            await AdvanceAsync(path, "", ct);
    }

    private async Task<bool> HoldsAsync(string key, DevelopmentPath path, CancellationToken ct) =>
        conditions.FirstOrDefault(condition => condition.Key == key) is { } known
        && await known.HoldsAsync(path, ct);
}

/// <summary>The conditions that this program can check.</summary>
internal static class EntryConditions
{
    public const string RouteChosen = "route-chosen";
    public const string ConsentToPlan = "consent-plan";
    public const string SelfAssessmentDone = "self-assessment-done";
    public const string PlanAgreed = "plan-agreed";
}
