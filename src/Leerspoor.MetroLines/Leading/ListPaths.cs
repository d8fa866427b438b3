using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The company paths that somebody leads, or works on in a core team.</summary>
internal sealed class ListPaths(LeerspoorDb db, ReadFacts facts)
{
    public sealed record View(IReadOnlyList<Line> Paths, bool MayBegin);

    public sealed record Line(
        CompanyPathId Id,
        string Title,
        int Round,
        int Companies,
        PathStep? Now,
        bool Closed
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return PathRefusals.Unknown;
        var mine = actor.OrganisationsAs(Role.Broker).ToList();
        var paths = await db.Set<CompanyPath>()
            .AsNoTracking()
            .Where(path =>
                mine.Contains(path.OrganisationId)
                || db.Set<PathMember>()
                    .Any(member => member.PathId == path.Id && member.PersonId == actor.Person)
            )
            .OrderByDescending(path => path.BegunAt)
            .ToListAsync(ct);
        if (paths.Count == 0 && !PathAccess.MayLead(actor))
            return PathRefusals.Unknown;
        var lines = new List<Line>();
        foreach (var path in paths)
        {
            var held = (await facts.OfAsync(path, ct)).Facts;
            lines.Add(
                new(
                    path.Id,
                    path.Title,
                    path.Round,
                    held.Companies,
                    PathProgress.Now(held),
                    path.ClosedAt is not null
                )
            );
        }

        return new View(lines, PathAccess.MayLead(actor));
    }
}
