using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// Recognises in what an observer recorded the patterns behind the eight pitfalls of observing. It proves nothing about the observer;
/// it decides which one-line reminder may be useful now. Pure.
/// </summary>
internal static class PitfallRule
{
    private const int AllAtOnce = 4;
    private const int InARow = 5;
    private const int NegativeInARow = 4;
    private const int SameAgain = 2;
    private const int WithoutNote = 3;
    private const int PeopleAlike = 4;
    private static readonly TimeSpan AFewMinutes = TimeSpan.FromMinutes(10);

    /// <param name="recent">What the observer recorded lately about anybody, newest first.</param>
    /// <param name="participant">Whom the observer is looking at now.</param>
    /// <param name="indicators">The indicators of this participant's plan.</param>
    /// <returns>Keys of pitfalls of the programme, the most telling first.</returns>
    public static IReadOnlyList<string> Recognise(
        IReadOnlyList<Glance> recent,
        PersonId participant,
        IReadOnlySet<IndicatorId> indicators
    )
    {
        var here = recent.Where(glance => glance.Participant == participant).ToList();
        return
        [
            .. Found(
                (Pitfalls.FillingIn, AllSetAtOnce(here)),
                (Pitfalls.Halo, AllHigh(here)),
                (Pitfalls.Horn, AllLow(here)),
                (Pitfalls.Stereotyping, PeopleTheSame(recent)),
                (Pitfalls.Generalising, AlwaysTheSamePlace(here)),
                (Pitfalls.Selective, AlwaysTheSameIndicator(here, indicators)),
                (Pitfalls.Experience, SameAsLastTime(here)),
                (Pitfalls.OwnInterpretation, JudgedWithoutWords(here))
            ),
        ];
    }

    private static IEnumerable<string> Found(params (string Key, bool Holds)[] patterns) =>
        patterns.Where(pattern => pattern.Holds).Select(pattern => pattern.Key);

    /// <summary>Many indicators within a few minutes: nobody saw them all happen.</summary>
    private static bool AllSetAtOnce(List<Glance> here) =>
        here.Count > 0
        && here.Where(glance => here[0].RecordedAt - glance.RecordedAt <= AFewMinutes)
            .Select(glance => glance.Indicator)
            .Distinct()
            .Count() >= AllAtOnce;

    /// <summary>Everything went well lately, on several indicators.</summary>
    private static bool AllHigh(List<Glance> here) =>
        Last(here, InARow) is { } last
        && last.All(glance => glance.Outcome is ObservedOutcome.SeenAlone)
        && last.Select(glance => glance.Indicator).Distinct().Skip(1).Any();

    /// <summary>Everything went wrong lately, on several indicators.</summary>
    private static bool AllLow(List<Glance> here) =>
        Last(here, NegativeInARow) is { } last
        && last.All(IsNegative)
        && last.Select(glance => glance.Indicator).Distinct().Skip(1).Any();

    /// <summary>Several people in a row got the same on the same indicator, and it was not "alone".</summary>
    private static bool PeopleTheSame(IReadOnlyList<Glance> recent)
    {
        if (recent.Count < PeopleAlike || recent[0].Outcome is ObservedOutcome.SeenAlone)
            return false;
        var last = recent.Take(PeopleAlike).ToList();
        return last.All(g => g.Outcome == recent[0].Outcome && g.Indicator == recent[0].Indicator)
            && last.Select(glance => glance.Participant).Distinct().Count() == PeopleAlike;
    }

    private static bool AlwaysTheSamePlace(List<Glance> here) =>
        Last(here, InARow) is { } last
        && last[0].Situation is { } place
        && last.All(glance => glance.Situation == place);

    private static bool AlwaysTheSameIndicator(
        List<Glance> here,
        IReadOnlySet<IndicatorId> indicators
    ) =>
        indicators.Count > 1
        && Last(here, InARow) is { } last
        && last.All(glance => glance.Indicator == last[0].Indicator);

    /// <summary>The same indicator in the same place gave the same again and again.</summary>
    private static bool SameAsLastTime(List<Glance> here) =>
        here.Count > 0
        && here.Skip(1)
            .Where(glance => glance.Indicator == here[0].Indicator)
            .Take(SameAgain)
            .Count(glance =>
                glance.Outcome == here[0].Outcome && glance.Situation == here[0].Situation
            ) == SameAgain;

    private static bool JudgedWithoutWords(List<Glance> here) =>
        Last(here.Where(IsNegative).ToList(), WithoutNote) is { } last
        && last.All(glance => !glance.HasNote);

    private static bool IsNegative(Glance glance) =>
        glance.Outcome is ObservedOutcome.NotYet or ObservedOutcome.InDoubt;

    private static List<Glance>? Last(List<Glance> glances, int count) =>
        glances.Count < count ? null : glances[..count];
}

/// <summary>What the pitfall rule needs of an observation.</summary>
internal readonly record struct Glance(
    PersonId Participant,
    IndicatorId Indicator,
    ObservedOutcome Outcome,
    SituationId? Situation,
    bool HasNote,
    DateTimeOffset RecordedAt
);

/// <summary>The keys of the pitfalls, as the programme's data has them.</summary>
internal static class Pitfalls
{
    public const string Experience = "experience";
    public const string Selective = "selective-perception";
    public const string Stereotyping = "stereotyping";
    public const string Halo = "halo";
    public const string Horn = "horn";
    public const string FillingIn = "filling-in";
    public const string OwnInterpretation = "subjective-interpretation";
    public const string Generalising = "generalising";
}
