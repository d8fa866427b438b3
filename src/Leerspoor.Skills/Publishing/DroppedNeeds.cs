using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Publishing;

/// <summary>Asks the rooms that work with a framework which indicators they need.</summary>
internal sealed class DroppedNeeds(FrameworkCatalogue catalogue, IEnumerable<IFrameworkUse> uses)
{
    /// <summary>The indicators that are in use now, that <paramref name="draft"/> leaves out, and that somebody still needs.</summary>
    public async Task<IReadOnlyList<DroppedNeed>> FindAsync(
        FrameworkOutline draft,
        CancellationToken ct
    )
    {
        var current = await catalogue.CurrentAsync(draft.Key, ct);
        var dropped = (current?.Indicators ?? []).Where(card => draft.Find(card.Key) is null);
        return await OfAsync(draft.Key, [.. dropped], ct);
    }

    /// <summary>Who needs these indicators; asks nobody when there are none.</summary>
    public async Task<IReadOnlyList<DroppedNeed>> OfAsync(
        string framework,
        IReadOnlyList<IndicatorCard> indicators,
        CancellationToken ct
    )
    {
        if (indicators.Count == 0)
            return [];

        var needs = new List<IndicatorNeed>();
        foreach (var use in uses)
            needs.AddRange(await use.NeedsAsync(framework, ct));
        return
        [
            .. from indicator in indicators
            from need in needs.Distinct()
            where need.Indicator == indicator.Key
            select new DroppedNeed(indicator, need.By),
        ];
    }
}

/// <summary>An indicator with somebody who needs it.</summary>
internal sealed record DroppedNeed(IndicatorCard Indicator, string By)
{
    public string Name => $"{Indicator.Code} {Indicator.Name.In()}";
}
