using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Graphing;

/// <summary>What a version of a graph framework holds, and what differs from the version before.</summary>
internal sealed class ShowGraph(LeerspoorDb db, GraphAccess access, GraphDifference difference)
{
    public sealed record View(
        FrameworkVersionId Id,
        FrameworkId Framework,
        LocalText Name,
        int Number,
        bool IsDraft,
        bool MayChange,
        string Format,
        int Relations,
        IReadOnlyList<KindCount> Kinds,
        GraphChanges? Changes
    );

    public sealed record KindCount(string Kind, int Count);

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        FrameworkVersionId id,
        CancellationToken ct
    )
    {
        if ((await access.FindAsync(actor, id, ct)).Refused(out var refusal, out var version))
            return refusal;

        var graph = await db.Set<SkillGraph>()
            .AsNoTracking()
            .SingleAsync(g => g.VersionId == id, ct);
        var kinds = await db.Set<Skill>()
            .Where(s => s.VersionId == id)
            .GroupBy(s => s.Kind)
            .Select(kind => new KindCount(kind.Key, kind.Count()))
            .ToListAsync(ct);
        var before = await access.BeforeAsync(version, ct);
        return new View(
            version.Id,
            version.FrameworkId,
            version.Name,
            version.Number,
            version.IsDraft,
            Designers.MayChange(actor),
            graph.Format,
            graph.Relations,
            [.. kinds.OrderByDescending(kind => kind.Count)],
            before is { } old ? await difference.BetweenAsync(old, id, ct) : null
        );
    }
}
