using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Searching;

/// <summary>Finds skills, occupations and other nodes in the graph frameworks that are in use.</summary>
internal sealed class SearchSkills(LeerspoorDb db, GraphShelf shelf)
{
    public const int Most = 30;
    private const int LongestQuestion = 200;

    public sealed record View(IReadOnlyList<FrameworkLine> Frameworks, IReadOnlyList<Hit> Hits);

    public sealed record FrameworkLine(FrameworkId Id, FrameworkVersionId Version, LocalText Name);

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

        var all = await CurrentAsync(ct);
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

    private async Task<IReadOnlyList<FrameworkLine>> CurrentAsync(CancellationToken ct)
    {
        var versions = await db.Set<FrameworkVersion>()
            .AsNoTracking()
            .Where(v => v.PublishedAt != null && db.Set<SkillGraph>().Any(g => g.VersionId == v.Id))
            .Select(v => new
            {
                v.FrameworkId,
                v.Id,
                v.Number,
                v.Name,
            })
            .ToListAsync(ct);
        return
        [
            .. versions
                .GroupBy(v => v.FrameworkId)
                .Select(group => group.MaxBy(v => v.Number)!)
                .OrderBy(v => v.Name.Nl, StringComparer.Ordinal)
                .Select(v => new FrameworkLine(v.FrameworkId, v.Id, v.Name)),
        ];
    }
}
