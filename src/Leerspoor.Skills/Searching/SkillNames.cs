using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Searching;

/// <summary>Skills and indicators of every framework in use, by their address or by their words: to choose from.</summary>
internal sealed class SkillNames(
    LeerspoorDb db,
    FrameworkCatalogue catalogue,
    CurrentGraphs graphs,
    GraphShelf shelf
)
{
    private const int Most = 15;
    private const int LongestQuestion = 200;

    /// <summary>Null when no framework in use knows it.</summary>
    public async Task<SkillAddress?> FindAsync(string address, CancellationToken ct)
    {
        foreach (var (framework, key, label) in await IndicatorsAsync(ct))
            if (key == address)
                return new(framework, key, label);
        foreach (var line in await graphs.AllAsync(ct))
        {
            var label = await db.Set<Skill>()
                .Where(s => s.VersionId == line.Version && s.Key == address)
                .Select(s => s.Label)
                .SingleOrDefaultAsync(ct);
            if (label is not null)
                return new(line.Id, address, label);
        }
        return null;
    }

    /// <summary>What matches these words, the best of each framework first.</summary>
    public async Task<IReadOnlyList<SkillAddress>> SearchAsync(string? asked, CancellationToken ct)
    {
        var question = asked?.Trim() ?? "";
        if (question.Length == 0)
            return [];
        if (question.Length > LongestQuestion)
            question = question[..LongestQuestion];
        var indicators = await IndicatorsAsync(ct);
        var found = WordIndex
            .Of(indicators.Select(one => (IEnumerable<(string, float)>)[(one.Label, 1f)]))
            .Find(question, Most)
            .Select(hit => indicators[hit.Number])
            .ToList();
        foreach (var line in await graphs.AllAsync(ct))
        {
            var graph = await shelf.GetAsync(db, line.Version, ct);
            found.AddRange(
                graph
                    .Index.Find(question, Most)
                    .Select(hit => graph.Skills[hit.Number])
                    .Where(node => node.Kind != Exchanging.NodeKinds.Occupation)
                    .Select(node => new SkillAddress(line.Id, node.Key, node.Label))
            );
        }
        return found;
    }

    /// <summary>The indicators of every framework in use, with the address that they have here.</summary>
    public async Task<IReadOnlyList<SkillAddress>> IndicatorsAsync(CancellationToken ct) =>
        [
            .. (await catalogue.AllCurrentAsync(ct)).SelectMany(outline =>
                outline.Indicators.Select(indicator => new SkillAddress(
                    outline.Framework,
                    SkillAddress.OfIndicator(outline.Key, indicator.Key),
                    indicator.Name.In()
                ))
            ),
        ];
}
