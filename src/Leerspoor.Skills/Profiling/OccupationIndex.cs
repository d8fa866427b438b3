using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Searching;

namespace Leerspoor.Skills.Profiling;

/// <summary>
/// What every occupation of a graph asks, ready to hold a person's skills against all of them at once. Made once per version, never changed.
/// A rare skill says more about an occupation than one that they all ask.
/// </summary>
internal sealed class OccupationIndex
{
    private const float OptionalWeight = 0.3f;

    private static readonly HashSet<string> Essential = new(StringComparer.Ordinal)
    {
        LinkKinds.Essential,
        Vocabulary.CompetentNl + "prescribesHATEssential",
        Vocabulary.CompetentNl + "isCharacterizedByOccupationTask_Essential",
    };

    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        LinkKinds.Optional,
        Vocabulary.CompetentNl + "requiresHATImportant",
        Vocabulary.CompetentNl + "prescribesHATImportant",
        Vocabulary.CompetentNl + "isCharacterizedByOccupationTask_Optional",
    };

    private readonly ReadGraph graph;
    private readonly Dictionary<int, Asked[]> asked = [];
    private readonly Dictionary<int, List<(int Occupation, bool IsEssential)>> askedBy = [];
    private readonly Dictionary<int, float> whole = [];
    private readonly Dictionary<string, int> byKey;

    public OccupationIndex(ReadGraph graph)
    {
        this.graph = graph;
        byKey = graph
            .Skills.Index()
            .ToDictionary(pair => pair.Item.Key, pair => pair.Index, StringComparer.Ordinal);
        foreach (var (at, node) in graph.Skills.Index())
            if (node.Kind == NodeKinds.Occupation && AskedOf(at) is { Length: > 0 } needs)
                asked.Add(at, needs);
        foreach (var (occupation, needs) in asked)
        foreach (var need in needs)
        {
            if (!askedBy.TryGetValue(need.Skill, out var list))
                askedBy.Add(need.Skill, list = []);
            list.Add((occupation, need.IsEssential));
        }
        foreach (var (occupation, needs) in asked)
            whole[occupation] = needs.Sum(need => Weight(need.Skill, need.IsEssential));
    }

    public int Count => asked.Count;

    /// <summary>What the occupation with this number asks, the essential first; empty when it is none.</summary>
    public IReadOnlyList<Asked> Of(int occupation) => asked.GetValueOrDefault(occupation) ?? [];

    /// <summary>
    /// The occupations that have most in common with what somebody shows, the nearest first. Costs as much as there are links to what is
    /// shown; no query.
    /// </summary>
    public IReadOnlyList<Near> NearTo(IEnumerable<string> shown, int most)
    {
        var scores = new Dictionary<int, (float Score, int Essential, int Optional)>();
        foreach (var key in shown)
            if (byKey.TryGetValue(key, out var skill) && askedBy.TryGetValue(skill, out var by))
                foreach (var (occupation, isEssential) in by)
                {
                    var (score, essential, optional) = scores.GetValueOrDefault(occupation);
                    scores[occupation] = (
                        score + Weight(skill, isEssential),
                        essential + (isEssential ? 1 : 0),
                        optional + (isEssential ? 0 : 1)
                    );
                }
        return
        [
            .. scores
                .Select(pair => new Near(
                    pair.Key,
                    pair.Value.Score / whole[pair.Key],
                    pair.Value.Essential,
                    pair.Value.Optional
                ))
                .OrderByDescending(near => near.Likeness)
                .ThenBy(near => near.Occupation)
                .Take(most),
        ];
    }

    private Asked[] AskedOf(int occupation) =>
        [
            .. graph
                .From[occupation]
                .Where(link => Essential.Contains(link.Kind) || Optional.Contains(link.Kind))
                .GroupBy(link => link.To)
                .Select(links => new Asked(
                    links.Key,
                    links.Any(link => Essential.Contains(link.Kind))
                ))
                .OrderByDescending(need => need.IsEssential),
        ];

    private float Weight(int skill, bool isEssential) =>
        MathF.Log(1f + (float)asked.Count / askedBy[skill].Count)
        * (isEssential ? 1f : OptionalWeight);
}

/// <summary>A skill that an occupation asks.</summary>
/// <param name="Skill">Its number in the graph.</param>
/// <param name="IsEssential">Nobody does this work without it.</param>
internal readonly record struct Asked(int Skill, bool IsEssential);

/// <summary>An occupation that somebody comes near to.</summary>
/// <param name="Occupation">Its number in the graph.</param>
/// <param name="Likeness">How much of what it asks is shown: 0 nothing, 1 all.</param>
/// <param name="Essential">How many essential skills are shown.</param>
/// <param name="Optional">How many others.</param>
internal readonly record struct Near(int Occupation, float Likeness, int Essential, int Optional);
