using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>The lists that a client of the API needs to make an observation. Everybody in the region may read them.</summary>
internal sealed class ListForObserving(LeerspoorDb db, FrameworkCatalogue frameworks)
{
    public async Task<IReadOnlyList<SituationAnswer>> SituationsAsync(CancellationToken ct)
    {
        var situations = await db.Set<Situation>()
            .AsNoTracking()
            .Where(situation => situation.SetAsideAt == null)
            .ToListAsync(ct);
        return
        [
            .. situations.Select(s => new SituationAnswer(
                s.Id.Value,
                s.Key,
                s.PlaceKind,
                s.Name.In()
            )),
        ];
    }

    public async Task<IReadOnlyList<IndicatorAnswer>> IndicatorsAsync(CancellationToken ct) =>
        [
            .. (await frameworks.AllCurrentAsync(ct)).SelectMany(framework =>
                framework.Indicators.Select(card => new IndicatorAnswer(
                    card.Id.Value,
                    card.Key,
                    card.Code,
                    framework.Key,
                    framework.Number,
                    card.Name.In(),
                    card.Standard.In(),
                    card.LevelA.In(),
                    card.LevelB.In(),
                    card.LevelC.In()
                ))
            ),
        ];
}
