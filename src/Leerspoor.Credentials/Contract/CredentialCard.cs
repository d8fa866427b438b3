using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Contract;

/// <summary>A credential as other rooms show it. Made with an initialiser so that queries can compose over it.</summary>
public sealed record CredentialCard
{
    public required CredentialId Id { get; init; }
    public required PersonId Recipient { get; init; }

    /// <summary>The holder's name as it stands in the credential.</summary>
    public required string RecipientName { get; init; }

    /// <summary>Stable over versions.</summary>
    public required string AchievementKey { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>To the holder, A2: "Je kunt ...".</summary>
    public required LocalText Praise { get; init; }

    /// <summary>About the holder, for others, B1.</summary>
    public required LocalText Description { get; init; }

    /// <summary>Key of a picture; see <c>MedalDrawing</c>.</summary>
    public required string PictureKey { get; init; }

    /// <summary>Name of the organisation that awarded it.</summary>
    public required string IssuerName { get; init; }
    public required DateOnly AwardedOn { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required DateTimeOffset? ValidUntil { get; init; }
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Since when it does not count for the time being.</summary>
    public required DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>What it was earned with: the id of the path, or the empty id.</summary>
    public required Guid Occasion { get; init; }

    /// <summary>The public page, and the signed credential for who asks for JSON.</summary>
    public string Path => $"/credentials/{Id.Value}";

    /// <summary>The page that celebrates it, for the holder.</summary>
    public string CelebrationPath => $"/mijn/badges/{Id.Value}/feest";
}
