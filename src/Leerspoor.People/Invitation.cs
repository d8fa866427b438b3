using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId New() => new(Guid.CreateVersion7());

    public static InvitationId From(Guid value) => new(value);
}

/// <summary>A link that works once, with which somebody sets their own password.</summary>
internal sealed class Invitation : IRegional
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    private Invitation() { } // EF Core

    public InvitationId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public string TokenHash { get; private init; } = "";
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? UsedAt { get; private set; }

    public static Invitation Made(PersonId person, SecretToken token, DateTimeOffset now) =>
        new()
        {
            Id = InvitationId.New(),
            PersonId = person,
            TokenHash = token.Hash,
            ExpiresAt = now + Lasts,
        };

    public void Use(DateTimeOffset now) => UsedAt ??= now;
}
