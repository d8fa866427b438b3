using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct EndorsementId(Guid Value) : ITypedId<EndorsementId>
{
    /// <summary>Random: it stands in the signed text, and says nothing about when the link was made.</summary>
    public static EndorsementId New() => new(Contract.CredentialId.New().Value);

    public static EndorsementId From(Guid value) => new(value);
}

/// <summary>
/// That an outside party was asked to endorse one credential, by a personal link without an account, and what came of it. The link works once, until its day,
/// or until it is taken back; of its secret only the SHA-256 is kept.
/// </summary>
internal sealed class Endorsement : IRegional
{
    public const int NameMaxLength = 100;
    public const int CommentMaxLength = 600;
    public const int HashLength = 64;

    public required EndorsementId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required CredentialId CredentialId { get; init; }
    public required PersonId AskedBy { get; init; }
    public required string AskedByName { get; init; }

    /// <summary>Whom the link was meant for, in the words of who asked; nobody else reads it.</summary>
    public required string Receiver { get; init; }
    public required string TokenHash { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public string Name { get; private set; } = "";
    public string Organisation { get; private set; } = "";
    public string Position { get; private set; } = "";
    public string Comment { get; private set; } = "";

    /// <summary>The signed EndorsementCredential; empty until it is signed, and after it was withdrawn.</summary>
    public string Json { get; private set; } = "";

    /// <summary>They signed with a key of their own; otherwise the region signed on their behalf.</summary>
    public bool OwnKey { get; private set; }

    /// <summary>Where anyone sees whether it was taken back; none as long as it is not signed, and for who signed with a key of their own.</summary>
    public StatusListId? StatusListId { get; private set; }
    public int? StatusIndex { get; private set; }

    /// <summary>Raised at every change, so that of two at the same moment one wins.</summary>
    public int Turn { get; private set; }

    public bool IsOpen(DateTimeOffset now) =>
        SignedAt is null && WithdrawnAt is null && now < ExpiresAt;

    /// <summary>It stands with the credential now.</summary>
    public bool Stands => SignedAt is not null && WithdrawnAt is null;

    public void Place((StatusList List, int Index) place) =>
        (StatusListId, StatusIndex) = (place.List.Id, place.Index);

    public void Sign(
        (string Name, string Organisation, string Position, string Comment) said,
        string json,
        bool ownKey,
        DateTimeOffset now
    )
    {
        (Name, Organisation, Position, Comment) = said;
        (Json, OwnKey, SignedAt) = (json, ownKey, now);
        Turn++;
    }

    /// <summary>The link dies; what was signed goes, with the name of who signed.</summary>
    public Refusal? Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return CredentialsRefusals.EndorsementWithdrawn;

        WithdrawnAt = now;
        (Json, Name, Organisation, Position, Comment) = ("", "", "", "", "");
        Turn++;
        return null;
    }
}
