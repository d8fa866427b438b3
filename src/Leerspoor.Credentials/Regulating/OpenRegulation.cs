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
    Registers registers,
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
        int Nobody,
        IReadOnlyList<Version> Versions
    );

    /// <summary>A wording that is or was in use.</summary>
    public sealed record Version(int Number, DateTimeOffset From, string ByName);

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

        var rows = await RowsAsync(actor, regulation, ct);
        var everybody = await registers.EverybodyAsync(actor, ct);
        return new View(
            regulation.Key,
            regulation.Wording,
            await names.CriteriaAsync(regulation, ct),
            await names.AppointedByAsync(regulation, ct),
            regulation.PublishedAt is not null,
            mayChange,
            [.. rows.Take(MostRows)],
            everybody - rows.Count,
            await VersionsAsync(regulation.Id, ct)
        );
    }

    private async Task<List<Row>> RowsAsync(
        Actor actor,
        Regulation regulation,
        CancellationToken ct
    )
    {
        var begun = new List<(PersonId Person, Standing Standing)>();
        await foreach (var some in registers.OfAsync(actor, regulation, ct))
            begun.AddRange(
                some.Where(one => one.Value.Met > 0 || one.Value.State == CriterionState.Expired)
                    .Select(one => (one.Key, one.Value))
            );
        var known = new Dictionary<PersonId, Awardable.Candidate>();
        foreach (var some in begun.Select(one => one.Person).Chunk(Awardable.Chunk))
        foreach (var one in await awardable.AmongAsync(actor, some, ct))
            known[one.Id] = one;
        return
        [
            .. begun
                .Select(one => RowOf(known[one.Person], one.Standing))
                .OrderBy(row => row.EndsSoon ? 0 : (int)row.State)
                .ThenBy(row => row.Day ?? DateOnly.MaxValue)
                .ThenBy(row => row.Name, StringComparer.CurrentCulture),
        ];
    }

    // The newest is in use and stands above them on the page.
    private Task<List<Version>> VersionsAsync(RegulationId id, CancellationToken ct) =>
        db.Set<RegulationVersion>()
            .Where(version => version.RegulationId == id)
            .OrderByDescending(version => version.Number)
            .Select(version => new Version(version.Number, version.From, version.ByName))
            .ToListAsync(ct);

    /// <summary>The words of one version, for who may see the regulation.</summary>
    public async Task<Outcome<RegulationVersion>> VersionAsync(
        Actor actor,
        string key,
        int number,
        CancellationToken ct
    )
    {
        var found = Awardable.MayAward(actor)
            ? await (
                from version in db.Set<RegulationVersion>()
                join regulation in db.Set<Regulation>() on version.RegulationId equals regulation.Id
                where regulation.Key == key && version.Number == number
                select version
            )
                .AsNoTracking()
                .SingleOrDefaultAsync(ct)
            : null;
        return found is null ? CredentialsRefusals.Unknown : found;
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
