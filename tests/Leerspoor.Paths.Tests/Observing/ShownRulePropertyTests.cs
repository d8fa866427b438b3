using FsCheck;
using FsCheck.Fluent;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;
using Xunit;

namespace Leerspoor.Paths.Tests.Observing;

/// <summary>The rule against a slow retelling of the definition, and what must hold for any history.</summary>
public sealed class ShownRulePropertyTests
{
    private static readonly PersonId[] Observers = [PersonId.New(), PersonId.New(), PersonId.New()];
    private static readonly SituationId[] Situations =
    [
        SituationId.New(),
        SituationId.New(),
        SituationId.New(),
        SituationId.New(),
    ];

    /// <summary>The last situation is not on the list.</summary>
    private static readonly HashSet<SituationId> Listed = [.. Situations.Take(3)];
    private static readonly ShownNeeds Needs = new(2, 3);

    // Around New Year and around midnight of Monday, where mistakes about weeks would show.
    private static readonly DateTimeOffset Start = new(2025, 12, 14, 23, 30, 0, TimeSpan.Zero);

    private static readonly Gen<Sighting> OneSighting =
        from observer in Gen.Elements(Observers)
        from level in Gen.Elements(DevelopmentLevel.A, DevelopmentLevel.B, DevelopmentLevel.C)
        from outcome in Gen.Frequency(
            (5, Gen.Constant(ObservedOutcome.SeenAlone)),
            (1, Gen.Constant(ObservedOutcome.SeenWithHelp)),
            (1, Gen.Constant(ObservedOutcome.NotYet)),
            (1, Gen.Constant(ObservedOutcome.InDoubt))
        )
        from place in Gen.Choose(-1, Situations.Length - 1)
        from hours in Gen.Choose(0, 24 * 42)
        select new Sighting(
            ObservationId.New(),
            observer,
            level,
            outcome,
            place < 0 ? null : Situations[place],
            Start.AddHours(hours),
            Start.AddHours(hours)
        );

    private static readonly Arbitrary<Sighting[]> Histories = Gen.Choose(0, 16)
        .SelectMany(length => OneSighting.ArrayOf(length))
        .ToArbitrary();

    [Theory]
    [InlineData(DevelopmentLevel.A)]
    [InlineData(DevelopmentLevel.B)]
    [InlineData(DevelopmentLevel.C)]
    public void The_rule_says_what_the_definition_says(DevelopmentLevel target) =>
        Holds(seen =>
            ShownRule.Judge(seen, target, Listed, Needs).Since == SinceByDefinition(seen, target)
        );

    [Fact]
    public void It_does_not_matter_in_which_order_observations_arrive() =>
        Holds(seen =>
        {
            var one = ShownRule.Judge(seen, DevelopmentLevel.B, Listed, Needs);
            var other = ShownRule.Judge([.. seen.Reverse()], DevelopmentLevel.B, Listed, Needs);
            return one.Since == other.Since
                && one.Missing.Order(Comparer).SequenceEqual(other.Missing.Order(Comparer));
        });

    [Fact]
    public void Something_is_missing_exactly_when_it_is_not_shown() =>
        Holds(seen =>
        {
            var verdict = ShownRule.Judge(seen, DevelopmentLevel.B, Listed, Needs);
            return verdict.IsShown == (verdict.Missing.Count == 0);
        });

    [Fact]
    public void Help_alone_never_shows_anything() =>
        Holds(seen =>
            !ShownRule
                .Judge(
                    seen.Select(s => s with { Outcome = ObservedOutcome.SeenWithHelp }),
                    DevelopmentLevel.A,
                    Listed,
                    Needs
                )
                .IsShown
        );

    private static readonly Comparer<StillMissing> Comparer = Comparer<StillMissing>.Create(
        (one, other) =>
            (one.What, one.Observer?.Value ?? Guid.Empty).CompareTo(
                (other.What, other.Observer?.Value ?? Guid.Empty)
            )
    );

    /// <summary>The earliest moment from which every later look at the history finds it shown.</summary>
    private static DateTimeOffset? SinceByDefinition(Sighting[] seen, DevelopmentLevel target)
    {
        var moments = seen.OrderBy(s => s.At)
            .ThenBy(s => s.RecordedAt)
            .ThenBy(s => s.Id.Value)
            .ToArray();
        DateTimeOffset? since = null;
        for (var length = moments.Length; length > 0; length--)
        {
            if (!ShownByDefinition(moments[..length], target))
                break;
            since = moments[length - 1].At;
        }

        return since;
    }

    private static bool ShownByDefinition(Sighting[] seen, DevelopmentLevel target)
    {
        var atLevel = seen.Where(s => s.Level >= target).ToList();
        var alone = atLevel.Where(s => s.Outcome == ObservedOutcome.SeenAlone).ToList();
        var situations = Listed.Count(listed => alone.Any(s => s.Situation == listed));
        var threeWeeks = atLevel
            .Select(s => MondayOf(s.At))
            .Any(monday =>
                atLevel.Any(s => MondayOf(s.At) == monday.AddDays(7))
                && atLevel.Any(s => MondayOf(s.At) == monday.AddDays(14))
            );
        return situations >= 2 && threeWeeks && !Observers.Any(o => Doubts(o, seen, target));
    }

    private static bool Doubts(PersonId observer, Sighting[] seen, DevelopmentLevel target)
    {
        var lastDoubt = Array.FindLastIndex(
            seen,
            s =>
                s.Observer == observer
                && s.Level <= target
                && s.Outcome is ObservedOutcome.NotYet or ObservedOutcome.InDoubt
        );
        var lastAlone = Array.FindLastIndex(
            seen,
            s =>
                s.Observer == observer
                && s.Level >= target
                && s.Outcome == ObservedOutcome.SeenAlone
        );
        return lastDoubt > lastAlone;
    }

    private static DateOnly MondayOf(DateTimeOffset at)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        while (day.DayOfWeek != DayOfWeek.Monday)
            day = day.AddDays(-1);
        return day;
    }

    private static void Holds(Func<Sighting[], bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Histories, property));
}
