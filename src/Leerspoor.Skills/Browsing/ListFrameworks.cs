using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Browsing;

/// <summary>The region's frameworks with their versions.</summary>
internal sealed class ListFrameworks(LeerspoorDb db)
{
    public sealed record View(bool MayChange, IReadOnlyList<Line> Frameworks);

    public sealed record Line(
        FrameworkId Id,
        LocalText Name,
        LocalText Description,
        IReadOnlyList<VersionLine> Versions
    )
    {
        public VersionLine? Draft =>
            Versions.FirstOrDefault(version => version.PublishedAt is null);
        public VersionLine? Current =>
            Versions.FirstOrDefault(version => version.PublishedAt is not null);
    }

    public sealed record VersionLine(
        FrameworkVersionId Id,
        int Number,
        DateTimeOffset? PublishedAt,
        int Indicators
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;

        var frameworks = await db.Set<Framework>().AsNoTracking().ToListAsync(ct);
        var versions = await db.Set<FrameworkVersion>()
            .OrderByDescending(v => v.Number)
            .Select(v => new
            {
                v.FrameworkId,
                Line = new VersionLine(
                    v.Id,
                    v.Number,
                    v.PublishedAt,
                    db.Set<Indicator>().Count(i => i.VersionId == v.Id)
                ),
            })
            .ToListAsync(ct);
        return new View(
            Designers.MayChange(actor),
            [
                .. frameworks.Select(f => new Line(
                    f.Id,
                    f.Name,
                    f.Description,
                    [.. versions.Where(v => v.FrameworkId == f.Id).Select(v => v.Line)]
                )),
            ]
        );
    }
}
