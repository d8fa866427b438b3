using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Storing;

/// <summary>Puts the nodes and links of a version into the database, takes them out, or throws them away.</summary>
internal sealed class GraphStore(LeerspoorDb db, MassInsert insert, WriteGate gate)
{
    // Short enough that whoever saves something else meanwhile hardly waits.
    private const int Batch = 4_000;

    /// <summary>Writes in batches, each with a transaction of its own; nobody may see the version until all are in.</summary>
    public async Task WriteAsync(
        FrameworkVersionId version,
        FrameworkGraph graph,
        Action<int> written,
        CancellationToken ct
    )
    {
        var count = 0;
        foreach (var batch in Rows(version, graph).Chunk(Batch))
        {
            await insert.InsertAsync(batch, ct);
            written(count += batch.Length);
        }
    }

    /// <summary>All or null when there is no such graph in this region. Reads as many rows as it has nodes and links.</summary>
    public async Task<FrameworkGraph?> ReadAsync(FrameworkVersionId version, CancellationToken ct)
    {
        var head = await db.Set<SkillGraph>()
            .AsNoTracking()
            .SingleOrDefaultAsync(g => g.VersionId == version, ct);
        if (head is null)
            return null;

        var nodes = new List<GraphNode>(head.Skills);
        await foreach (
            var skill in db.Set<Skill>()
                .AsNoTracking()
                .Where(s => s.VersionId == version)
                .OrderBy(s => s.Number)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
            nodes.Add(
                new(skill.Key, string.Intern(skill.Kind), skill.Label, FieldText.Read(skill.Fields))
            );
        var links = new List<GraphLink>(head.Relations);
        await foreach (
            var link in db.Set<SkillRelation>()
                .AsNoTracking()
                .Where(r => r.VersionId == version)
                .OrderBy(r => r.Number)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
            links.Add(
                new(
                    link.FromKey ?? nodes[link.From!.Value].Key,
                    string.Intern(link.Kind),
                    link.ToKey ?? nodes[link.To!.Value].Key,
                    FieldText.Read(link.Fields)
                )
            );
        return new(
            head.Format,
            head.Title,
            head.Language,
            FieldText.Read(head.Fields),
            nodes,
            links
        );
    }

    /// <summary>Takes a version out again that never came into use.</summary>
    public async Task RemoveAsync(FrameworkVersionId version, CancellationToken ct)
    {
        await using var transaction = await gate.BeginAsync(db, ct);
        await db.Set<SkillRelation>().Where(r => r.VersionId == version).ExecuteDeleteAsync(ct);
        await db.Set<Skill>().Where(s => s.VersionId == version).ExecuteDeleteAsync(ct);
        await db.Set<SkillGraph>().Where(g => g.VersionId == version).ExecuteDeleteAsync(ct);
        var frameworks = await db.Set<FrameworkVersion>()
            .Where(v => v.Id == version && v.PublishedAt == null)
            .Select(v => v.FrameworkId)
            .ToListAsync(ct);
        await db.Set<FrameworkVersion>()
            .Where(v => v.Id == version && v.PublishedAt == null)
            .ExecuteDeleteAsync(ct);
        await db.Set<Framework>()
            .Where(f =>
                frameworks.Contains(f.Id)
                && !db.Set<FrameworkVersion>().Any(v => v.FrameworkId == f.Id)
            )
            .ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static IEnumerable<IRegional> Rows(FrameworkVersionId version, FrameworkGraph graph)
    {
        yield return SkillGraph.Of(version, graph, FieldText.Of(graph.Fields));
        var numbers = new Dictionary<string, int>(graph.Nodes.Count, StringComparer.Ordinal);
        foreach (var (number, node) in graph.Nodes.Index())
        {
            numbers.Add(node.Key, number);
            yield return Skill.Read(
                version,
                number,
                node.Key,
                node.Kind,
                node.Label,
                FieldText.Of(node.Fields)
            );
        }
        (int?, string) End(string key) => (numbers.TryGetValue(key, out var at) ? at : null, key);
        foreach (var (number, link) in graph.Links.Index())
            yield return SkillRelation.Read(
                version,
                number,
                link.Kind,
                End(link.From),
                End(link.To),
                FieldText.Of(link.Fields)
            );
    }
}
