using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>What the keys in a regulation are called.</summary>
internal sealed class RegulationNames(LeerspoorDb db, PeopleDirectory people)
{
    /// <summary>A criterion in words.</summary>
    public sealed record Criterion(
        LocalText Name,
        IReadOnlyList<string> Proofs,
        string Outcome,
        int? MaxAgeMonths,
        IReadOnlyList<string> SignedBy
    );

    public async Task<IReadOnlyList<Criterion>> CriteriaAsync(
        Regulation regulation,
        CancellationToken ct
    )
    {
        var badges = (
            await db.Set<Achievement>()
                .Select(a => new
                {
                    a.Key,
                    a.Number,
                    a.Name,
                })
                .ToListAsync(ct)
        ).ToLookup(a => a.Key, StringComparer.Ordinal);
        var places = await people.Organisations.ToDictionaryAsync(o => o.Id.Value, o => o.Name, ct);
        return
        [
            .. regulation.Criteria.Select(one => new Criterion(
                one.Name,
                [.. one.Proofs.Select(key => badges[key].MaxBy(a => a.Number)?.Name.In() ?? key)],
                one.Outcome,
                one.MaxAgeMonths,
                [
                    .. one
                        .SignedBy.Select(id => places.GetValueOrDefault(id, ""))
                        .Where(name => name.Length > 0),
                ]
            )),
        ];
    }

    public async Task<IReadOnlyList<string>> AppointedByAsync(
        Regulation regulation,
        CancellationToken ct
    ) =>
        [
            .. (
                await db.Set<Regulation>()
                    .Where(r => regulation.AppointedBy.Contains(r.Key))
                    .Select(r => r.Name)
                    .ToListAsync(ct)
            ).Select(name => name.In()),
        ];
}
