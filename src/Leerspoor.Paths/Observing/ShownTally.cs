using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>Counts along while the observations of one indicator pass by in the order in which they were made.</summary>
internal sealed class ShownTally(
    DevelopmentLevel target,
    IReadOnlySet<SituationId> listed,
    ShownNeeds needs
)
{
    private readonly HashSet<SituationId> situations = [];
    private readonly HashSet<int> weeks = [];
    private readonly HashSet<PersonId> doubters = [];
    private int run;
    private DateTimeOffset? since;
    private ObservationId? shownBy;

    public void Add(Sighting sighting)
    {
        if (sighting.Level >= target)
            Count(sighting);
        if (
            sighting.Level <= target
            && sighting.Outcome is ObservedOutcome.NotYet or ObservedOutcome.InDoubt
        )
            doubters.Add(sighting.Observer);
        Mark(sighting);
    }

    public ShownVerdict Verdict() => new(since, shownBy, situations, run, doubters, [.. Missing()]);

    private void Count(Sighting sighting)
    {
        run = Math.Max(run, RunThrough(CalendarWeek.Of(sighting.At)));
        if (sighting.Outcome is not ObservedOutcome.SeenAlone)
            return;

        doubters.Remove(sighting.Observer);
        if (sighting.Situation is { } situation && listed.Contains(situation))
            situations.Add(situation);
    }

    private int RunThrough(int week)
    {
        weeks.Add(week);
        var (first, last) = (week, week);
        while (weeks.Contains(first - 1))
            first--;
        while (weeks.Contains(last + 1))
            last++;
        return last - first + 1;
    }

    private void Mark(Sighting sighting)
    {
        var shown =
            situations.Count >= needs.Situations
            && run >= needs.ConsecutiveWeeks
            && doubters.Count == 0;
        if (!shown)
            (since, shownBy) = (null, null);
        else if (since is null)
            (since, shownBy) = (sighting.At, sighting.Id);
    }

    private IEnumerable<StillMissing> Missing()
    {
        if (situations.Count < needs.Situations)
            yield return new(MissingKind.Situations, needs.Situations - situations.Count);
        if (run < needs.ConsecutiveWeeks)
            yield return new(MissingKind.Weeks, needs.ConsecutiveWeeks - run);
        foreach (var doubter in doubters)
            yield return new(MissingKind.Doubt, 1, doubter);
    }
}
