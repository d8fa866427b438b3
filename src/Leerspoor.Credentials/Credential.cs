using System.Linq.Expressions;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>What one person earned: the signed text exactly as issued, and what is needed to find it and take it back.</summary>
internal sealed class Credential : IRegional
{
    public const int ReasonMaxLength = 500;
    public const int NameMaxLength = 200;

    public required CredentialId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId RecipientId { get; init; }
    public string RecipientName { get; private set; } = "";
    public required AchievementId AchievementId { get; init; }
    public required string AchievementKey { get; init; }
    public required Guid Occasion { get; init; }
    public required OrganisationId OrganisationId { get; init; }
    public required string IssuerName { get; init; }
    public required PersonId IssuedBy { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required DateOnly AwardedOn { get; init; }
    public DateTimeOffset? ValidUntil { get; private set; }
    public SigningKeyId SigningKeyId { get; private set; }
    public required StatusListId StatusListId { get; init; }
    public required int StatusIndex { get; init; }

    /// <summary>Put after the holder's id before hashing it.</summary>
    public required string Salt { get; init; }

    /// <summary>The signed JSON of the newest edition.</summary>
    public string Json { get; private set; } = "";

    /// <summary>How often it was written anew under the same address; of two at the same moment one wins.</summary>
    public int Edition { get; private set; }

    /// <summary>When it was written anew; null as long as it is what was first issued.</summary>
    public DateTimeOffset? RenewedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public PersonId? RevokedBy { get; private set; }
    public string? RevocationReason { get; private set; }
    public DateTimeOffset? SuspendedAt { get; private set; }
    public PersonId? SuspendedBy { get; private set; }
    public string? SuspensionReason { get; private set; }

    /// <summary>When it was last suspended, reinstated or revoked; null for what never was, and for what was revoked before this was kept.</summary>
    public DateTimeOffset? StatusChangedAt { get; private set; }

    /// <summary>Those that are worth something now: not taken back, not suspended, not past their day.</summary>
    public static Expression<Func<Credential, bool>> CountsAt(DateTimeOffset now) =>
        c =>
            c.RevokedAt == null
            && c.SuspendedAt == null
            && (c.ValidUntil == null || c.ValidUntil > now);

    /// <summary>The signed text of the first edition.</summary>
    public Credential Holding(CredentialText text)
    {
        (RecipientName, ValidUntil, SigningKeyId, Json) = (
            text.RecipientName,
            text.ValidUntil,
            text.SigningKeyId,
            text.Json
        );
        return this;
    }

    /// <summary>The same credential in a newer edition: the id and the place in the status list stay.</summary>
    public void Renew(CredentialText text, DateTimeOffset now)
    {
        Holding(text);
        RenewedAt = now;
        Edition++;
    }

    public Refusal? Revoke(PersonId by, string reason, DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return CredentialsRefusals.AlreadyRevoked;

        (RevokedBy, RevocationReason, RevokedAt) = (by, reason, now);
        StatusChangedAt = now;
        return null;
    }

    /// <summary>It does not count until it is reinstated.</summary>
    public Refusal? Suspend(PersonId by, string reason, DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return CredentialsRefusals.AlreadyRevoked;
        if (SuspendedAt is not null)
            return CredentialsRefusals.AlreadySuspended;

        (SuspendedBy, SuspensionReason, SuspendedAt) = (by, reason, now);
        StatusChangedAt = now;
        return null;
    }

    public Refusal? Reinstate(DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return CredentialsRefusals.AlreadyRevoked;
        if (SuspendedAt is null)
            return CredentialsRefusals.NotSuspended;

        (SuspendedBy, SuspensionReason, SuspendedAt) = (null, null, null);
        StatusChangedAt = now;
        return null;
    }
}

/// <summary>What of a credential changes with an edition.</summary>
internal sealed record CredentialText(
    string RecipientName,
    DateTimeOffset? ValidUntil,
    SigningKeyId SigningKeyId,
    string Json
);
