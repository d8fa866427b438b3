using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>The region's programmes with their versions, newest first.</summary>
internal sealed class ListProgrammes(LeerspoorDb db)
{
    public sealed record View(IReadOnlyList<Line> Versions);

    public sealed record Line(
        ProgrammeId Id,
        LocalText Name,
        int Version,
        DateTimeOffset? PublishedAt,
        int Paths
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!ProgrammeDesigners.MayRead(actor))
            return ProgrammeRefusals.Unknown;

        var versions = await db.Set<Programme>()
            .AsNoTracking()
            .OrderBy(programme => programme.Key)
            .ThenByDescending(programme => programme.Version)
            .Select(programme => new
            {
                Programme = programme,
                Paths = db.Set<DevelopmentPath>()
                    .Count(path => path.ProgrammeId == programme.Id && path.CompletedAt == null),
            })
            .ToListAsync(ct);
        return new View([
            .. versions
                .Where(v =>
                    v.Programme.PublishedAt is not null || ProgrammeDesigners.MayChange(actor)
                )
                .Select(v => new Line(
                    v.Programme.Id,
                    v.Programme.Definition.Participant.Name,
                    v.Programme.Version,
                    v.Programme.PublishedAt,
                    v.Paths
                )),
        ]);
    }
}
