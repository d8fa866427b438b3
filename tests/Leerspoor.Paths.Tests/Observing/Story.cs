using System.Collections.Frozen;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Tests.Observing;

/// <summary>Observations told one by one; week 1 begins on Monday 5 January 2026.</summary>
internal sealed class Story
{
    public static readonly PersonId Henk = PersonId.New();
    public static readonly PersonId Ria = PersonId.New();
    public static readonly SituationId Packing = SituationId.New();
    public static readonly SituationId Kitchen = SituationId.New();
    public static readonly SituationId Unlisted = SituationId.New();
    private static readonly FrozenSet<SituationId> Listed = new[]
    {
        Packing,
        Kitchen,
    }.ToFrozenSet();
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(1));

    private readonly List<Sighting> seen = [];

    public Story Alone(
        int week,
        SituationId? situation,
        PersonId? by = null,
        DevelopmentLevel level = DevelopmentLevel.B,
        int day = 0
    ) => Saw(ObservedOutcome.SeenAlone, week, situation, by, level, day);

    public Story WithHelp(int week, SituationId? situation, PersonId? by = null, int day = 0) =>
        Saw(ObservedOutcome.SeenWithHelp, week, situation, by, DevelopmentLevel.B, day);

    public Story NotYet(
        int week,
        PersonId? by = null,
        DevelopmentLevel level = DevelopmentLevel.B,
        int day = 1
    ) => Saw(ObservedOutcome.NotYet, week, Packing, by, level, day);

    public Story Doubt(int week, PersonId? by = null, int day = 1) =>
        Saw(ObservedOutcome.InDoubt, week, Packing, by, DevelopmentLevel.B, day);

    /// <summary>Three weeks in two situations by Henk: shown at B.</summary>
    public static Story Shown() =>
        new Story().Alone(1, Packing).Alone(2, Kitchen).Alone(3, Packing);

    public Story At(DateTimeOffset moment, SituationId situation)
    {
        seen.Add(Sighted(ObservedOutcome.SeenAlone, situation, Henk, DevelopmentLevel.B, moment));
        return this;
    }

    public ShownVerdict Judged(DevelopmentLevel target = DevelopmentLevel.B) =>
        ShownRule.Judge(seen, target, Listed, new ShownNeeds(2, 3));

    public DevelopmentLevel? Proposed() => ShownRule.Propose(seen, Listed, new ShownNeeds(2, 3));

    public static DateTimeOffset Moment(int week, int day = 0) =>
        Monday.AddDays((7 * (week - 1)) + day);

    private Story Saw(
        ObservedOutcome outcome,
        int week,
        SituationId? situation,
        PersonId? by,
        DevelopmentLevel level,
        int day
    )
    {
        seen.Add(Sighted(outcome, situation, by ?? Henk, level, Moment(week, day)));
        return this;
    }

    private static Sighting Sighted(
        ObservedOutcome outcome,
        SituationId? situation,
        PersonId by,
        DevelopmentLevel level,
        DateTimeOffset at
    ) => new(ObservationId.New(), by, level, outcome, situation, at, at);
}
