using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Skills;

/// <summary>A draft that a designer works on, and after publishing a fixed text that people's data points at.</summary>
internal sealed class FrameworkVersion : IRegional
{
    public const int NameMaxLength = 80;
    public const int DescriptionMaxLength = 600;

    private readonly List<FrameworkComponent> components = [];

    private FrameworkVersion() { } // EF Core

    public FrameworkVersionId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public FrameworkId FrameworkId { get; private init; }
    public int Number { get; private init; }
    public LocalText Name { get; private set; } = new("");
    public LocalText Description { get; private set; } = new("");
    public DateTimeOffset DraftedAt { get; private init; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }
    public IReadOnlyList<FrameworkComponent> Components => components;

    public bool IsDraft => PublishedAt is null;
    public IEnumerable<Indicator> Indicators =>
        components.SelectMany(component => component.Indicators);

    public static FrameworkVersion Drafted(FrameworkId framework, int number, DateTimeOffset now) =>
        new()
        {
            Id = FrameworkVersionId.New(),
            FrameworkId = framework,
            Number = number,
            DraftedAt = now,
        };

    /// <summary>How the framework is called and what it is for.</summary>
    public void Describe(LocalText name, LocalText description) =>
        (Name, Description) = (name, description);

    /// <summary>The next version, as a copy with ids of its own and the same keys.</summary>
    public FrameworkVersion DraftNext(DateTimeOffset now)
    {
        var next = Drafted(FrameworkId, Number + 1, now);
        next.Describe(Name, Description);
        foreach (var component in InOrder)
        {
            var copy = next.AddComponent(component.Key, component.Name);
            foreach (var indicator in component.Indicators.OrderBy(indicator => indicator.Position))
                copy.AddIndicator(indicator.Key, indicator.Wording);
        }

        return next;
    }

    public FrameworkComponent AddComponent(string key, LocalText name)
    {
        var component = FrameworkComponent.Added(Id, key, name, components.Count + 1);
        components.Add(component);
        return component;
    }

    /// <summary>Takes one out with all its indicators and closes the gap.</summary>
    public void Remove(FrameworkComponent component)
    {
        components.Remove(component);
        Arrange(InOrder);
    }

    /// <summary>One place up or down; at the end of the list it stays.</summary>
    public void Move(FrameworkComponent component, Shift shift)
    {
        var order = InOrder;
        Arrange(order.Shifted(order.IndexOf(component), shift));
    }

    public Refusal? Publish(PersonId by, DateTimeOffset now)
    {
        if (!IsDraft)
            return SkillsRefusals.AlreadyPublished;
        if (!Indicators.Any() || components.Any(component => component.Indicators.Count == 0))
            return SkillsRefusals.EmptyComponent;

        (PublishedBy, PublishedAt) = (by, now);
        return null;
    }

    /// <summary>A graph is fixed as it was read; it has no components to look at.</summary>
    public Refusal? PublishGraph(PersonId by, DateTimeOffset now)
    {
        if (!IsDraft)
            return SkillsRefusals.AlreadyPublished;

        (PublishedBy, PublishedAt) = (by, now);
        return null;
    }

    /// <summary>The first version comes from the data file and has no person behind it.</summary>
    public void PublishAsDelivered(DateTimeOffset now) => PublishedAt = now;

    private List<FrameworkComponent> InOrder =>
        [.. components.OrderBy(component => component.Position)];

    private static void Arrange(IReadOnlyList<FrameworkComponent> order)
    {
        for (var at = 0; at < order.Count; at++)
            order[at].MoveTo(at + 1);
    }
}
