using Leerspoor.Data;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Demo;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Observing.Telling;

/// <summary>What every path of the demo is told with.</summary>
/// <param name="Demo">The region.</param>
/// <param name="Programme">Its programme.</param>
/// <param name="Situations">Those on the list.</param>
/// <param name="Words">What people wrote.</param>
/// <param name="Short">A large region serves to measure load; a short history does.</param>
internal sealed record DemoScene(
    DemoRegion Demo,
    ProgrammeDefinition Programme,
    IReadOnlyList<Situation> Situations,
    DemoWords Words,
    bool Short
)
{
    /// <summary>Rows to store, in the order in which they depend on each other.</summary>
    public List<IRegional> Rows { get; } = [];

    public IReadOnlySet<SituationId> Listed { get; } =
        Situations.Select(situation => situation.Id).ToHashSet();

    public Random Random => Demo.Random;

    public T Pick<T>(IReadOnlyList<T> some) => DemoWords.Pick(some, Random);

    /// <summary>Two different situations of the learning places of the route.</summary>
    public (SituationId One, SituationId Other) TwoPlaces(DemoPath path)
    {
        var kinds = Programme.FindRoute(path.RouteKey)!.LearningPlaceKinds;
        var fitting = Situations.Where(s => kinds.Contains(s.PlaceKind)).ToList();
        var first = Random.Next(fitting.Count);
        var second = (first + 1 + Random.Next(fitting.Count - 1)) % fitting.Count;
        return (fitting[first].Id, fitting[second].Id);
    }
}
