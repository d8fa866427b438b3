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
    public required string RecipientName { get; init; }
    public required AchievementId AchievementId { get; init; }
    public required string AchievementKey { get; init; }
    public required Guid Occasion { get; init; }
    public required OrganisationId OrganisationId { get; init; }
    public required string IssuerName { get; init; }
    public required PersonId IssuedBy { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required DateOnly AwardedOn { get; init; }
    public required DateTimeOffset? ValidUntil { get; init; }
    public required SigningKeyId SigningKeyId { get; init; }
    public required StatusListId StatusListId { get; init; }
    public required int StatusIndex { get; init; }

    /// <summary>Put after the holder's id before hashing it.</summary>
    public required string Salt { get; init; }

    /// <summary>The signed JSON; never touched again.</summary>
    public required string Json { get; init; }
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
