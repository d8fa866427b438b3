using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Searching;

/// <summary>Finds skills, occupations and other nodes in the graph frameworks that are in use.</summary>
internal sealed class SearchSkills(LeerspoorDb db, SearchedGraphs graphs, GraphShelf shelf)
{
    public const int Most = 30;
    private const int LongestQuestion = 200;

    public sealed record View(
        IReadOnlyList<CurrentGraphs.Line> Frameworks,
        IReadOnlyList<Hit> Hits
    );

    public sealed record Hit(
        SkillId Id,
        string Label,
        string Kind,
        string Key,
        LocalText Framework,
        int Tokens,
        float Score
    );

    /// <param name="actor">Who asks.</param>
    /// <param name="asked">As typed; nothing finds nothing.</param>
    /// <param name="framework">Id of one framework; anything else means all.</param>
    /// <param name="ct">When nobody waits any more.</param>
    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        string? asked,
        string? framework,
        CancellationToken ct
    )
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;

        var all = await graphs.AllAsync(db, ct);
        var question = asked?.Trim() ?? "";
        if (question.Length > LongestQuestion)
            question = question[..LongestQuestion];
        var chosen = Guid.TryParse(framework, out var id)
            ? all.Where(line => line.Id == new FrameworkId(id))
            : all;
        var hits = new List<Hit>();
        if (question.Length > 0)
            foreach (var line in chosen)
            {
                var graph = await shelf.GetAsync(db, line.Version, ct);
                foreach (var found in graph.Index.Find(question, Most))
                {
                    var skill = graph.Skills[found.Number];
                    hits.Add(
                        new(
                            skill.Id,
                            skill.Label,
                            skill.Kind,
                            skill.Key,
                            line.Name,
                            found.Tokens,
                            found.Score
                        )
                    );
                }
            }
        return new View(
            all,
            [
                .. hits.OrderByDescending(hit => hit.Tokens)
                    .ThenByDescending(hit => hit.Score)
                    .Take(Most),
            ]
        );
    }
}
