using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Designing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>The regulations of the region, with how many of the actor's people are qualified and for how many that ends soon.</summary>
internal sealed class ListRegulations(LeerspoorDb db, Registers registers, Standings standings)
{
    public sealed record View(bool MayChange, IReadOnlyList<Line> Lines);

    public sealed record Line(
        string Key,
        string Code,
        LocalText Name,
        LocalText Meaning,
        bool InUse,
        int Qualified,
        int EndsSoon
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Awardable.MayAward(actor))
            return CredentialsRefusals.Unknown;

        var mayChange = Designers.MayChange(actor);
        var regulations = await db.Set<Regulation>()
            .AsNoTracking()
            .Where(r => mayChange || r.PublishedAt != null)
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (
            var regulation in regulations.OrderBy(r => r.Name.In(), StringComparer.CurrentCulture)
        )
        {
            var (qualified, soon) = (0, 0);
            await foreach (var some in registers.OfAsync(actor, regulation, ct))
            {
                qualified += some.Values.Count(one => one.State == CriterionState.Met);
                soon += some.Values.Count(one =>
                    one.EndsWithin(OpenRegulation.Soon, standings.Today)
                );
            }

            lines.Add(
                new(
                    regulation.Key,
                    regulation.Code,
                    regulation.Name,
                    regulation.Meaning,
                    regulation.PublishedAt is not null,
                    qualified,
                    soon
                )
            );
        }

        return new View(mayChange, lines);
    }
}
