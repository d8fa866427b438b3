using System.Linq.Expressions;

namespace Leerspoor.Paths.Observing;

/// <summary>From what is stored to what the rule needs.</summary>
internal static class Sight
{
    public static readonly Expression<Func<Observation, Sighting>> Of = o => new Sighting(
        o.Id,
        o.ObserverId,
        o.Level,
        o.Outcome,
        o.SituationId,
        o.ObservedAt,
        o.RecordedAt
    );

    private static readonly Func<Observation, Sighting> Compiled = Of.Compile();

    public static Sighting Seen(this Observation observation) => Compiled(observation);
}
