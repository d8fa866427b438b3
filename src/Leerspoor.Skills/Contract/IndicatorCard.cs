using Leerspoor.Kernel;

namespace Leerspoor.Skills.Contract;

/// <summary>An indicator as other rooms show it. Made with an initialiser so that queries can compose over it.</summary>
public sealed record IndicatorCard
{
    /// <summary>Of one framework version.</summary>
    public required IndicatorId Id { get; init; }
    public required FrameworkVersionId Version { get; init; }

    /// <summary>Stable over versions, e.g. <c>ask-help</c>.</summary>
    public required string Key { get; init; }

    /// <summary>As printed, e.g. <c>1.2</c>: component, then place within it.</summary>
    public required string Code { get; init; }

    /// <summary>Key of a picture.</summary>
    public required string PictureKey { get; init; }

    /// <summary>Short; participants read it (A2).</summary>
    public required LocalText Name { get; init; }

    /// <summary>What the participant says of themselves, first person (A2).</summary>
    public required LocalText Statement { get; init; }

    /// <summary>The behaviour at level A, first person (A2).</summary>
    public required LocalText LevelA { get; init; }

    /// <summary>The behaviour at level B, first person (A2).</summary>
    public required LocalText LevelB { get; init; }

    /// <summary>The behaviour at level C, first person (A2).</summary>
    public required LocalText LevelC { get; init; }

    /// <summary>The competence standard, one sentence for the observer (B1).</summary>
    public required LocalText Standard { get; init; }

    /// <summary>What the observer looks for (B1).</summary>
    public required LocalText Hint { get; init; }

    /// <summary>The behaviour that shows <paramref name="level"/>.</summary>
    public LocalText At(DevelopmentLevel level) =>
        level switch
        {
            DevelopmentLevel.A => LevelA,
            DevelopmentLevel.B => LevelB,
            DevelopmentLevel.C => LevelC,
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };
}
