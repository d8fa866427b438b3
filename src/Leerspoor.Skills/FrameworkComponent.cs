using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

internal readonly record struct FrameworkComponentId(Guid Value) : ITypedId<FrameworkComponentId>
{
    public static FrameworkComponentId New() => new(Guid.CreateVersion7());

    public static FrameworkComponentId From(Guid value) => new(value);
}

/// <summary>A group of indicators within one framework version.</summary>
internal sealed class FrameworkComponent : IRegional
{
    public const int NameMaxLength = 80;

    private readonly List<Indicator> indicators = [];

    private FrameworkComponent() { } // EF Core

    public FrameworkComponentId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public FrameworkVersionId VersionId { get; private init; }
    public string Key { get; private init; } = "";
    public int Position { get; private init; }
    public LocalText Name { get; private set; } = new("");
    public IReadOnlyList<Indicator> Indicators => indicators;

    public static FrameworkComponent Added(
        FrameworkVersionId version,
        string key,
        LocalText name,
        int position
    ) =>
        new()
        {
            Id = FrameworkComponentId.New(),
            VersionId = version,
            Key = key,
            Name = name,
            Position = position,
        };

    public Indicator AddIndicator(string key, IndicatorWording wording)
    {
        var indicator = Indicator.Added(this, key, indicators.Count + 1, wording);
        indicators.Add(indicator);
        return indicator;
    }

    /// <summary>Takes one out and closes the gap, so that the printed codes count on.</summary>
    public void Remove(Indicator indicator)
    {
        indicators.Remove(indicator);
        var position = 1;
        foreach (var left in indicators.OrderBy(left => left.Position))
            left.MoveTo(this, position++);
    }

    public void Rename(LocalText name) => Name = name;
}
