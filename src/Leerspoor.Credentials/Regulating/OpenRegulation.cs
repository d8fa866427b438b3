using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Designing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>A regulation and its register: who of the actor's people is qualified, for whom it ends within 90 days, for whom it ended, and who has begun.</summary>
internal sealed class OpenRegulation(
    LeerspoorDb db,
    RegulationNames names,
    Awardable awardable,
    Standings standings
)
{
    /// <summary>Days ahead that the register warns.</summary>
    public const int Soon = 90;

    /// <summary>Longest list in the register; beyond it one looks somebody up.</summary>
    public const int MostRows = 500;

    public sealed record View(
        string Key,
        RegulationWording Wording,
        IReadOnlyList<RegulationNames.Criterion> Criteria,
        IReadOnlyList<string> AppointedBy,
        bool InUse,
        bool MayChange,
        IReadOnlyList<Row> Register,
        int Nobody
    );

    /// <param name="Person">Who.</param>
    /// <param name="Name">Who.</param>
    /// <param name="State">Where this person stands.</param>
    /// <param name="Met">How many criteria are met.</param>
    /// <param name="Of">Of how many.</param>
    /// <param name="Day">Last day that it holds, or held.</param>
    /// <param name="EndsSoon">Within 90 days.</param>
    public sealed record Row(
        PersonId Person,
        string Name,
        CriterionState State,
        int Met,
        int Of,
        DateOnly? Day,
        bool EndsSoon
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, string key, CancellationToken ct)
    {
        var mayChange = Designers.MayChange(actor);
        var regulation = Awardable.MayAward(actor)
            ? await db.Set<Regulation>()
                .AsNoTracking()
                .SingleOrDefaultAsync(r => r.Key == key && (mayChange || r.PublishedAt != null), ct)
            : null;
        if (regulation is null)
            return CredentialsRefusals.Unknown;

        var people = await awardable.OfAsync(actor, ct);
        var found = await standings.OfAsync(regulation, [.. people.Select(one => one.Id)], ct);
        var rows = people
            .Select(one => RowOf(one, found[one.Id]))
            .Where(row => row.Met > 0 || row.State == CriterionState.Expired)
            .OrderBy(row => row.EndsSoon ? 0 : (int)row.State)
            .ThenBy(row => row.Day ?? DateOnly.MaxValue)
            .ThenBy(row => row.Name, StringComparer.CurrentCulture)
            .ToList();
        return new View(
            regulation.Key,
            regulation.Wording,
            await names.CriteriaAsync(regulation, ct),
            await names.AppointedByAsync(regulation, ct),
            regulation.PublishedAt is not null,
            mayChange,
            [.. rows.Take(MostRows)],
            people.Count - rows.Count
        );
    }

    private Row RowOf(Awardable.Candidate one, Standing standing) =>
        new(
            one.Id,
            one.Name,
            standing.State,
            standing.Met,
            standing.Findings.Count,
            standing.Until ?? standing.EndedOn,
            standing.EndsWithin(Soon, standings.Today)
        );
}
