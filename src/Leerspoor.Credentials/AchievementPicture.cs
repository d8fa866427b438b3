using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct AchievementPictureId(Guid Value) : ITypedId<AchievementPictureId>
{
    public static AchievementPictureId New() => new(Guid.CreateVersion7());

    public static AchievementPictureId From(Guid value) => new(value);
}

/// <summary>A picture that a designer uploaded. It never changes: credentials point at it.</summary>
internal sealed class AchievementPicture : IRegional
{
    // a picture key of its own is told from one of a drawing by how it begins
    private const string Prefix = "eigen-";

    public required AchievementPictureId Id { get; init; }
    public RegionId RegionId { get; private init; }

    /// <summary>A cleaned PNG.</summary>
    public required byte[] Png { get; init; }
    public required PersonId AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    public string Key => KeyOf(Id);

    public static string KeyOf(AchievementPictureId id) => $"{Prefix}{id.Value:N}";

    /// <summary>Which uploaded picture a picture key means; null when it means a drawing.</summary>
    public static AchievementPictureId? Of(string? pictureKey) =>
        pictureKey is not null
        && pictureKey.StartsWith(Prefix, StringComparison.Ordinal)
        && Guid.TryParseExact(pictureKey[Prefix.Length..], "N", out var id)
            ? new AchievementPictureId(id)
            : null;

    /// <summary>Where anyone can see it.</summary>
    public static string PathOf(AchievementPictureId id) => $"/prestaties/plaatjes/{id.Value}";
}
