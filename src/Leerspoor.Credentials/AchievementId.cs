using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>One version of an achievement.</summary>
internal readonly record struct AchievementId(Guid Value) : ITypedId<AchievementId>
{
    public static AchievementId New() => new(Guid.CreateVersion7());

    public static AchievementId From(Guid value) => new(value);
}
