using System.Collections.Concurrent;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Crosswalking;

/// <summary>Links to other frameworks that a source brought along. A version never changes, so what was read once stays true.</summary>
internal sealed class SourceLinks
{
    private static readonly Dictionary<string, CrosswalkKind> Kinds = new(StringComparer.Ordinal)
    {
        [LinkKinds.Exact] = CrosswalkKind.Exact,
        [LinkKinds.Narrow] = CrosswalkKind.Narrower,
        [LinkKinds.Wide] = CrosswalkKind.Broader,
        [Vocabulary.CompetentNl + "exactMatchESCO"] = CrosswalkKind.Exact,
        [Vocabulary.CompetentNl + "narrowMatchESCO"] = CrosswalkKind.Narrower,
        [Vocabulary.CompetentNl + "broadMatchESCO"] = CrosswalkKind.Broader,
    };

    private readonly ConcurrentDictionary<
        (RegionId, FrameworkVersionId),
        IReadOnlyList<(string Left, CrosswalkKind Kind, string Right)>
    > read = new();

    /// <summary>One query per version, once.</summary>
    public async Task<IReadOnlyList<(string Left, CrosswalkKind Kind, string Right)>> OfAsync(
        LeerspoorDb db,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        var key = (db.FilterRegion, version);
        if (read.TryGetValue(key, out var known))
            return known;
        var kinds = Kinds.Keys.ToList();
        var rows = await db.Set<SkillRelation>()
            .AsNoTracking()
            .Where(r => r.VersionId == version && kinds.Contains(r.Kind))
            .Select(r => new
            {
                r.Kind,
                Left = r.FromKey
                    ?? db.Set<Skill>()
                        .Where(s => s.VersionId == version && s.Number == r.From)
                        .Select(s => s.Key)
                        .FirstOrDefault(),
                Right = r.ToKey
                    ?? db.Set<Skill>()
                        .Where(s => s.VersionId == version && s.Number == r.To)
                        .Select(s => s.Key)
                        .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return read[key] = rows.ConvertAll(row => (row.Left!, Kinds[row.Kind], row.Right!));
    }
}
