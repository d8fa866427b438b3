using System.Collections.Frozen;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Contract;

/// <summary>A whole framework version, in memory. Immutable; look-ups cost no query.</summary>
public sealed class FrameworkOutline
{
    private readonly FrozenDictionary<IndicatorId, IndicatorCard> byId;
    private readonly FrozenDictionary<string, IndicatorCard> byKey;

    internal FrameworkOutline(IReadOnlyList<ComponentCard> components)
    {
        Components = components;
        Indicators = [.. components.SelectMany(component => component.Indicators)];
        byId = Indicators.ToFrozenDictionary(indicator => indicator.Id);
        byKey = Indicators.ToFrozenDictionary(indicator => indicator.Key, StringComparer.Ordinal);
    }

    public required FrameworkVersionId Id { get; init; }
    public required FrameworkId Framework { get; init; }

    /// <summary>Stable over versions, e.g. <c>werknemersvaardigheden</c>.</summary>
    public required string Key { get; init; }

    /// <summary>1 for the first version.</summary>
    public required int Number { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>What it is for, in a sentence or two.</summary>
    public required LocalText Description { get; init; }

    /// <summary>In printed order.</summary>
    public IReadOnlyList<ComponentCard> Components { get; }

    /// <summary>All indicators, in printed order.</summary>
    public IReadOnlyList<IndicatorCard> Indicators { get; }

    /// <summary>Null when the id is of another version.</summary>
    public IndicatorCard? Find(IndicatorId id) => byId.GetValueOrDefault(id);

    /// <summary>Null when this version has no indicator with that key.</summary>
    public IndicatorCard? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The component that <paramref name="indicator"/> stands in.</summary>
    public ComponentCard ComponentOf(IndicatorCard indicator) =>
        Components.First(component => component.Indicators.Contains(indicator));
}

/// <summary>A group of indicators.</summary>
/// <param name="Key">Stable over versions.</param>
/// <param name="Code">As printed, e.g. <c>1</c>.</param>
/// <param name="Name">Participants read it (A2).</param>
/// <param name="Indicators">In printed order.</param>
public sealed record ComponentCard(
    string Key,
    string Code,
    LocalText Name,
    IReadOnlyList<IndicatorCard> Indicators
);
