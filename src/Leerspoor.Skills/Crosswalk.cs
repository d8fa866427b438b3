using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

internal readonly record struct CrosswalkId(Guid Value) : ITypedId<CrosswalkId>
{
    public static CrosswalkId New() => new(Guid.CreateVersion7());

    public static CrosswalkId From(Guid value) => new(value);
}

/// <summary>How what stands on the right relates to what stands on the left.</summary>
internal enum CrosswalkKind
{
    /// <summary>Not the same after all; kept so that nobody is asked again.</summary>
    None = 0,
    Exact = 1,

    /// <summary>The right one is narrower: who has it has the left one.</summary>
    Narrower = 2,

    /// <summary>The right one is broader: who has the left one has it.</summary>
    Broader = 3,
    Related = 4,
}

/// <summary>What somebody decided about two skills of different frameworks. They are known by their addresses, so it holds over versions.</summary>
internal sealed class Crosswalk : IRegional
{
    private Crosswalk() { } // EF Core

    public CrosswalkId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Address of the one, with the frameworks that they come from.</summary>
    public string Left { get; private init; } = "";
    public string Right { get; private init; } = "";
    public string LeftLabel { get; private init; } = "";
    public string RightLabel { get; private init; } = "";
    public FrameworkId LeftFramework { get; private init; }
    public FrameworkId RightFramework { get; private init; }
    public CrosswalkKind Kind { get; private set; }
    public PersonId By { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static Crosswalk Decided(
        SkillAddress left,
        SkillAddress right,
        CrosswalkKind kind,
        PersonId by,
        DateTimeOffset now
    )
    {
        var crosswalk = new Crosswalk
        {
            Id = CrosswalkId.New(),
            Left = left.Key,
            LeftLabel = left.Label,
            LeftFramework = left.Framework,
            Right = right.Key,
            RightLabel = right.Label,
            RightFramework = right.Framework,
        };
        crosswalk.Decide(kind, by, now);
        return crosswalk;
    }

    /// <summary>The same, seen from the other side.</summary>
    public static CrosswalkKind Mirrored(CrosswalkKind kind) =>
        kind switch
        {
            CrosswalkKind.Narrower => CrosswalkKind.Broader,
            CrosswalkKind.Broader => CrosswalkKind.Narrower,
            _ => kind,
        };

    public void Decide(CrosswalkKind kind, PersonId by, DateTimeOffset now) =>
        (Kind, By, At) = (kind, by, now);
}

/// <summary>A skill or an indicator of some framework, over all its versions.</summary>
internal sealed record SkillAddress(FrameworkId Framework, string Key, string Label)
{
    /// <summary>Indicators have no address of their own elsewhere, so they get one.</summary>
    public static string OfIndicator(string framework, string indicator) =>
        $"urn:leerspoor:{framework}:{indicator}";

    /// <summary>What evidence of a learning outcome of the region is about.</summary>
    public static string OfOutcome(Guid outcome) => $"{OutcomePrefix}{outcome}";

    public const string OutcomePrefix = "urn:leerspoor:leeruitkomst:";
}
