using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>Where the actor stands against the regulations in use: those that something was shown for first.</summary>
internal sealed class OwnRegulations(LeerspoorDb db, Standings standings)
{
    public sealed record View(IReadOnlyList<Line> Lines);

    public sealed record Line(
        string Key,
        LocalText Name,
        LocalText Meaning,
        LocalText Scope,
        Standing Standing,
        bool EndsSoon
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        var lines = new List<Line>();
        foreach (
            var regulation in await db.Set<Regulation>()
                .AsNoTracking()
                .Where(r => r.PublishedAt != null)
                .ToListAsync(ct)
        )
            lines.Add(await LineAsync(regulation, actor.Person, ct));
        return new View([
            .. lines
                .OrderBy(line => line.Standing.State)
                .ThenByDescending(line => line.Standing.Met)
                .ThenBy(line => line.Name.In(), StringComparer.CurrentCulture),
        ]);
    }

    public async Task<Outcome<Line>> OpenAsync(Actor actor, string key, CancellationToken ct)
    {
        var regulation = actor.OnlyAbout is null
            ? await db.Set<Regulation>()
                .AsNoTracking()
                .SingleOrDefaultAsync(r => r.Key == key && r.PublishedAt != null, ct)
            : null;
        return regulation is null
            ? CredentialsRefusals.Unknown
            : await LineAsync(regulation, actor.Person, ct);
    }

    private async Task<Line> LineAsync(Regulation regulation, PersonId person, CancellationToken ct)
    {
        var standing = await standings.OfAsync(regulation, person, ct);
        return new(
            regulation.Key,
            regulation.Name,
            regulation.Meaning,
            regulation.Scope,
            standing,
            standing.EndsWithin(OpenRegulation.Soon, standings.Today)
        );
    }
}
