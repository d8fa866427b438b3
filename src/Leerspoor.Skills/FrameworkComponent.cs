using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

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
    public int Position { get; private set; }
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
        Arrange(InOrder);
    }

    /// <summary>One place up or down; at the end of the list it stays.</summary>
    public void Move(Indicator indicator, Shift shift)
    {
        var order = InOrder;
        Arrange(order.Shifted(order.IndexOf(indicator), shift));
    }

    /// <summary>The printed codes of the indicators begin with the place of their component.</summary>
    public void MoveTo(int position)
    {
        Position = position;
        Arrange(InOrder);
    }

    private List<Indicator> InOrder => [.. indicators.OrderBy(indicator => indicator.Position)];

    private void Arrange(IReadOnlyList<Indicator> order)
    {
        for (var at = 0; at < order.Count; at++)
            order[at].MoveTo(this, at + 1);
    }

    public void Rename(LocalText name) => Name = name;
}
