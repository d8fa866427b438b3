using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Learning.Contract;

/// <summary>Learning material as other rooms list it. Made with an initialiser so that queries can compose over it.</summary>
public sealed record ActivityCard
{
    public required ActivityId Id { get; init; }

    /// <summary>Stable for delivered material, e.g. <c>asking-for-help</c>.</summary>
    public required string Key { get; init; }
    public required ActivityKind Kind { get; init; }

    /// <summary>Participants read it (A2).</summary>
    public required LocalText Title { get; init; }
    public required string PictureKey { get; init; }
    public required int Minutes { get; init; }

    /// <summary>Needs the internet; the rest works at the workplace.</summary>
    public required bool Online { get; init; }

    /// <summary>The address of its player, without <c>?taak=</c> and <c>?terug=</c>.</summary>
    public string Href => $"/lessen/{Id.Value}";
}

/// <summary>What material teaches: from a level (null: from the very start) to a level.</summary>
public sealed record ActivityEffectCard
{
    public required ActivityId Activity { get; init; }

    /// <summary>Key of an indicator; the same over framework versions.</summary>
    public required string IndicatorKey { get; init; }
    public required DevelopmentLevel? From { get; init; }
    public required DevelopmentLevel To { get; init; }
}

/// <summary>Material that helps with an indicator.</summary>
public sealed record ActivitySuggestion(
    ActivityCard Activity,
    string IndicatorKey,
    DevelopmentLevel? From,
    DevelopmentLevel To
);
