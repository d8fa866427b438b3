using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Situations;

/// <summary>The work situations of the region, by kind of learning place.</summary>
internal sealed class ListSituations(LeerspoorDb db)
{
    /// <param name="Kind">Of learning place, e.g. <c>packing</c>.</param>
    /// <param name="Lines">By name; what is set aside last.</param>
    public sealed record Place(string Kind, IReadOnlyList<Line> Lines);

    /// <param name="Id">Of the situation.</param>
    /// <param name="Name">As observers read it.</param>
    /// <param name="PlaceKind">Of learning place.</param>
    /// <param name="Picture">Key of a drawing.</param>
    /// <param name="IsSetAside">No longer offered.</param>
    /// <param name="Observations">How many were made in it.</param>
    public sealed record Line(
        SituationId Id,
        LocalText Name,
        string PlaceKind,
        string Picture,
        bool IsSetAside,
        int Observations
    );

    public async Task<Outcome<IReadOnlyList<Place>>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!ProgrammeDesigners.MayChange(actor))
            return SituationRefusals.Unknown;

        var lines = await db.Set<Situation>()
            .Select(s => new Line(
                s.Id,
                s.Name,
                s.PlaceKind,
                s.Picture,
                s.SetAsideAt != null,
                db.Set<Observation>().Count(o => o.SituationId == s.Id)
            ))
            .ToListAsync(ct);
        Place[] places =
        [
            .. lines
                .OrderBy(line => line.IsSetAside)
                .ThenBy(line => line.Name.In(), StringComparer.CurrentCulture)
                .GroupBy(line => line.PlaceKind)
                .Select(group => new Place(group.Key, [.. group])),
        ];
        return places;
    }
}
