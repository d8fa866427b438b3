using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Graphing;

/// <summary>What differs between two versions of a graph framework, by key.</summary>
internal sealed class GraphDifference(LeerspoorDb db)
{
    public async Task<GraphChanges> BetweenAsync(
        FrameworkVersionId old,
        FrameworkVersionId next,
        CancellationToken ct
    )
    {
        var was = await LabelsAsync(old, ct);
        var now = await LabelsAsync(next, ct);
        return new GraphChanges(
            [.. now.Where(pair => !was.ContainsKey(pair.Key)).Select(Named)],
            [.. was.Where(pair => !now.ContainsKey(pair.Key)).Select(Named)],
            [
                .. now.Where(pair =>
                        was.TryGetValue(pair.Key, out var before)
                        && before.Label != pair.Value.Label
                    )
                    .Select(pair => new RenamedSkill(
                        pair.Key,
                        was[pair.Key].Label,
                        pair.Value.Label
                    )),
            ],
            now.Count(pair =>
                was.TryGetValue(pair.Key, out var before)
                && before.Label == pair.Value.Label
                && (before.Fields != pair.Value.Fields || before.Kind != pair.Value.Kind)
            )
        );
    }

    private static NamedSkill Named(KeyValuePair<string, Said> pair) =>
        new(pair.Key, pair.Value.Label);

    private async Task<Dictionary<string, Said>> LabelsAsync(
        FrameworkVersionId version,
        CancellationToken ct
    ) =>
        await db.Set<Skill>()
            .AsNoTracking()
            .Where(s => s.VersionId == version)
            .OrderBy(s => s.Number)
            .Select(s => new
            {
                s.Key,
                s.Label,
                s.Kind,
                s.Fields,
            })
            .ToDictionaryAsync(
                s => s.Key,
                s => new Said(s.Label, s.Kind, s.Fields),
                StringComparer.Ordinal,
                ct
            );

    private sealed record Said(string Label, string Kind, string Fields);
}

/// <summary>What differs; <c>Described</c> counts those that say something else beside their name.</summary>
internal sealed record GraphChanges(
    IReadOnlyList<NamedSkill> Added,
    IReadOnlyList<NamedSkill> Removed,
    IReadOnlyList<RenamedSkill> Renamed,
    int Described
);

internal sealed record NamedSkill(string Key, string Label);

internal sealed record RenamedSkill(string Key, string Was, string Now);
