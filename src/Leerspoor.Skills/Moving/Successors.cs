using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Moving;

/// <summary>What could take the place of a skill that is no longer there: what the source says, and what is called alike.</summary>
internal sealed class Successors(LeerspoorDb db, FrameworkCatalogue catalogue, GraphShelf shelf)
{
    private const int MostAlike = 4;

    /// <param name="Proposed">Address of what the source says; null when it says nothing.</param>
    /// <param name="Options">By address, what the source says first.</param>
    public sealed record Choices(string? Proposed, IReadOnlyList<SkillAddress> Options);

    /// <summary>One for each, in the same order.</summary>
    public async Task<IReadOnlyList<Choices>> ForAsync(
        LeftBehind.Of of,
        IReadOnlyList<LeftBehind.Gone> gone,
        CancellationToken ct
    ) => of.IsGraph ? await OfGraphAsync(of, gone, ct) : await OfIndicatorsAsync(of, gone, ct);

    private async Task<IReadOnlyList<Choices>> OfIndicatorsAsync(
        LeftBehind.Of of,
        IReadOnlyList<LeftBehind.Gone> gone,
        CancellationToken ct
    )
    {
        var outline = await catalogue.OfVersionAsync(of.Version.Id, ct);
        var now = (outline?.Indicators ?? [])
            .Select(indicator => new SkillAddress(
                of.Framework.Id,
                of.Prefix + indicator.Key,
                indicator.Name.In()
            ))
            .ToList();
        // there are few, so each can be chosen; the most alike first
        return
        [
            .. gone.Select(one => new Choices(
                null,
                [
                    .. now.OrderByDescending(other => Likeness.Of(one.Label, other.Label))
                        .ThenBy(other => other.Label, StringComparer.CurrentCulture),
                ]
            )),
        ];
    }

    private async Task<IReadOnlyList<Choices>> OfGraphAsync(
        LeftBehind.Of of,
        IReadOnlyList<LeftBehind.Gone> gone,
        CancellationToken ct
    )
    {
        var graph = await shelf.GetAsync(db, of.Version.Id, ct);
        var said = await SaidAsync(of, gone, ct);
        var known = graph
            .Skills.GroupBy(node => node.Key, StringComparer.Ordinal)
            .ToDictionary(nodes => nodes.Key, nodes => nodes.First(), StringComparer.Ordinal);
        var all = new List<Choices>();
        foreach (var one in gone)
        {
            var proposed = said.GetValueOrDefault(one.Address);
            if (proposed is not null && !known.ContainsKey(proposed))
                proposed = null;
            var alike = graph
                .Index.Find(one.Label, MostAlike * 2)
                .Select(hit => graph.Skills[hit.Number])
                .Where(node => node.Kind != NodeKinds.Occupation && node.Key != one.Address)
                .Take(MostAlike);
            all.Add(
                new(
                    proposed,
                    [
                        .. (proposed is null ? alike : alike.Prepend(known[proposed]))
                            .DistinctBy(node => node.Key)
                            .Select(node => new SkillAddress(
                                of.Framework.Id,
                                node.Key,
                                node.Label
                            )),
                    ]
                )
            );
        }
        return all;
    }

    // Any version may say it: the one in which the skill was last, or the one that has it no more.
    private async Task<Dictionary<string, string>> SaidAsync(
        LeftBehind.Of of,
        IReadOnlyList<LeftBehind.Gone> gone,
        CancellationToken ct
    )
    {
        var rows = await (
            from relation in db.Set<SkillRelation>()
            join version in db.Set<FrameworkVersion>() on relation.VersionId equals version.Id
            where version.FrameworkId == of.Framework.Id && relation.Kind == LinkKinds.ReplacedBy
            orderby version.Number
            select new
            {
                From = relation.FromKey
                    ?? db.Set<Skill>()
                        .Where(s => s.VersionId == version.Id && s.Number == relation.From)
                        .Select(s => s.Key)
                        .FirstOrDefault(),
                To = relation.ToKey
                    ?? db.Set<Skill>()
                        .Where(s => s.VersionId == version.Id && s.Number == relation.To)
                        .Select(s => s.Key)
                        .FirstOrDefault(),
            }
        ).ToListAsync(ct);
        var asked = gone.Select(one => one.Address).ToHashSet(StringComparer.Ordinal);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (row is { From: { } from, To: { } to } && asked.Contains(from))
                said[from] = to;
        return said;
    }
}
