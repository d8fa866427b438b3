using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Graphing;

/// <summary>The region's graph frameworks: the version in use, and for a designer those that wait for it.</summary>
internal sealed class ListGraphs(LeerspoorDb db)
{
    public sealed record View(bool MayChange, IReadOnlyList<Line> Frameworks);

    public sealed record Line(
        FrameworkId Framework,
        LocalText Name,
        IReadOnlyList<VersionLine> Versions
    );

    public sealed record VersionLine(
        FrameworkVersionId Id,
        int Number,
        DateTimeOffset? PublishedAt,
        string Format,
        int Skills,
        int Relations
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;

        var mayChange = Designers.MayChange(actor);
        var versions = await (
            from version in db.Set<FrameworkVersion>()
            join graph in db.Set<SkillGraph>() on version.Id equals graph.VersionId
            where
                (version.PublishedAt != null || mayChange)
                // what is still being written nobody sees
                && !db.Set<FrameworkImport>()
                    .Any(i => i.VersionId == version.Id && i.EndedAt == null)
            orderby version.Number descending
            select new
            {
                version.FrameworkId,
                version.Name,
                Line = new VersionLine(
                    version.Id,
                    version.Number,
                    version.PublishedAt,
                    graph.Format,
                    graph.Skills,
                    graph.Relations
                ),
            }
        ).ToListAsync(ct);
        return new View(
            mayChange,
            [
                .. versions
                    .GroupBy(version => version.FrameworkId)
                    .Select(group => new Line(
                        group.Key,
                        group.First().Name,
                        [.. group.Select(version => version.Line)]
                    ))
                    .OrderBy(line => line.Name.In(), StringComparer.CurrentCulture),
            ]
        );
    }
}
