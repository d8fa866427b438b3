using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct GuestLinkId(Guid Value) : ITypedId<GuestLinkId>
{
    public static GuestLinkId New() => new(Guid.CreateVersion7());

    public static GuestLinkId From(Guid value) => new(value);
}

/// <summary>A personal link with which somebody from outside assesses one participant, until it expires or is taken back.</summary>
internal sealed class GuestLink : IRegional
{
    public const int PurposeMaxLength = 200;

    private GuestLink() { } // EF Core

    public GuestLinkId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string TokenHash { get; private init; } = "";

    /// <summary>The guest, as a person of the region: what they record carries their name.</summary>
    public PersonId GuestId { get; private init; }
    public PersonId ParticipantId { get; private init; }
    public PersonId InvitedBy { get; private init; }
    public string Purpose { get; private init; } = "";
    public DateTimeOffset InvitedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public int TimesUsed { get; private set; }
    public DateTimeOffset? LastUsedAt { get; private set; }

    public static GuestLink Made(
        SecretToken token,
        PersonId guest,
        PersonId participant,
        PersonId invitedBy,
        string purpose,
        DateTimeOffset now,
        DateTimeOffset expires
    ) =>
        new()
        {
            Id = GuestLinkId.New(),
            TokenHash = token.Hash,
            GuestId = guest,
            ParticipantId = participant,
            InvitedBy = invitedBy,
            Purpose = purpose,
            InvitedAt = now,
            ExpiresAt = expires,
        };

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => (TimesUsed, LastUsedAt) = (TimesUsed + 1, now);

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
