using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Contract;

/// <summary>What can be earned, in its newest published version.</summary>
public sealed record AchievementCard
{
    public required string Key { get; init; }
    public required int Version { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>For others, B1.</summary>
    public required LocalText Description { get; init; }

    /// <summary>Key of a picture.</summary>
    public required string PictureKey { get; init; }
}
