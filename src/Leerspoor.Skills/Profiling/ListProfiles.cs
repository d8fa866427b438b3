using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Profiling;

/// <summary>The profiles of the region, and the occupations of its frameworks by their words.</summary>
internal sealed class ListProfiles(LeerspoorDb db, CurrentGraphs graphs, GraphShelf shelf)
{
    private const int Most = 20;
    private const int MostLooked = 400;
    private const int LongestQuestion = 200;

    public sealed record View(
        bool MayChange,
        bool HasOccupations,
        IReadOnlyList<Line> Own,
        IReadOnlyList<Line> Occupations
    );

    public sealed record Line(Guid Id, string Title, string From);

    public async Task<Outcome<View>> HandleAsync(Actor actor, string? asked, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;
        var question = asked?.Trim() ?? "";
        if (question.Length > LongestQuestion)
            question = question[..LongestQuestion];
        var occupations = new List<Line>();
        var all = await graphs.AllAsync(ct);
        if (question.Length > 0)
            foreach (var line in all)
            {
                var graph = await shelf.GetAsync(db, line.Version, ct);
                occupations.AddRange(
                    graph
                        .Index.Find(question, MostLooked)
                        .Select(found => graph.Skills[found.Number])
                        .Where(node => node.Kind == NodeKinds.Occupation)
                        .Take(Most)
                        .Select(node => new Line(node.Id.Value, node.Label, line.Name.In()))
                );
            }
        var own = await db.Set<SkillProfile>().Select(p => new { p.Id, p.Title }).ToListAsync(ct);
        return new View(
            Designers.MayChange(actor),
            all.Count > 0,
            [
                .. own.Select(p => new Line(p.Id.Value, p.Title, ""))
                    .OrderBy(line => line.Title, StringComparer.CurrentCulture),
            ],
            occupations
        );
    }
}
